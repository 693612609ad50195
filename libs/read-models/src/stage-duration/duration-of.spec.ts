import { durationOf, type Reached } from './duration-of.js';

const not = { reached: false, day: null };
const at = (day: string | null) => ({ reached: true, day });
const steps = (change: Partial<Reached>): Reached => ({
  visited: not,
  intended: at('2023-01-01'),
  decided: not,
  trial: not,
  implemented: not,
  scaled: not,
  ...change,
});
const asked = {
  from: 'intended',
  to: 'implemented',
  on: '2023-12-31',
  closed: false,
  closedOn: null,
} as const;

it('counts the days from one step to the other', () =>
  expect(durationOf(steps({ implemented: at('2023-03-02') }), asked)).toEqual({ time: 60, ended: true }));

it('censors what has not come by the day of the question, and what came later', () => {
  expect(durationOf(steps({}), asked)).toEqual({ time: 364, ended: false });
  const later = steps({ implemented: at('2024-06-01') });
  expect(durationOf(later, asked)).toEqual({ time: 364, ended: false });
});

it('censors what was closed on the day it was closed, unless that is after the question', () => {
  const closed = { ...asked, closed: true, closedOn: '2023-01-11' };
  expect(durationOf(steps({}), closed)).toEqual({ time: 10, ended: false });
  expect(durationOf(steps({}), { ...closed, closedOn: '2024-01-11' })).toEqual({ time: 364, ended: false });
});

it('says why it cannot say', () => {
  expect(durationOf(steps({ intended: at(null) }), asked)).toBe('withoutDay');
  expect(durationOf(steps({ implemented: at(null) }), asked)).toBe('withoutDay');
  expect(durationOf(steps({}), { ...asked, closed: true })).toBe('withoutDay');
  expect(durationOf(steps({ implemented: at('2022-12-31') }), asked)).toBe('outOfOrder');
});

it('leaves out what had not come to the first step', () => {
  expect(durationOf(steps({}), { ...asked, from: 'decided' })).toBeNull();
  expect(durationOf(steps({}), { ...asked, on: '2022-12-31' })).toBeNull();
});
