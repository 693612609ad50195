import { conditionOf } from './condition.js';

const now = new Date('2024-03-01T05:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const halted = { deadLetter: 1n, eventId: '', eventType: '', stream: '', error: '', since: ago(9) };

it.each<[string, 'building' | 'active', number | null, number, string]>([
  ['shows all', 'active', null, 86_400, 'current'],
  ['an event is on its way', 'active', 2, 1, 'current'],
  ['a silent day, then one event', 'active', 2, 86_400, 'current'],
  ['a long import', 'active', 900, 1, 'catching_up'],
  ['nothing moves, but not for long', 'active', 59, 3_600, 'catching_up'],
  ['nothing moves although something waits', 'active', 61, 61, 'standing_still'],
  ['is being made', 'building', 900, 1, 'building'],
  ['is being made and caught up', 'building', null, 1, 'building'],
  ['is being made by nobody', 'building', 900, 900, 'standing_still'],
])('when it %s: %s, waiting %s s, moved %s s ago is %s', (_, state, waits, moved, expected) => {
  const progress = { behind: 1n, waitingSince: waits === null ? null : ago(waits) };
  expect(conditionOf({ state, halted: null, updatedAt: ago(moved) }, progress, now)).toBe(expected);
  expect(conditionOf({ state, halted, updatedAt: ago(moved) }, progress, now)).toBe('halted');
});

it('supposes nothing of what waits when the log does not answer', () => {
  expect(conditionOf({ state: 'active', halted: null, updatedAt: ago(900) }, undefined, now)).toBe('current');
});
