import { paceOf } from './show-rate.js';

const clock = () => {
  let now = 0;
  return { now: () => now, pass: (seconds: number) => (now += seconds * 1_000) };
};

it('tells per cent, rate and the time left', () => {
  const { now, pass } = clock();
  const pace = paceOf(1_000n, now);
  expect(pace(0n, 0)).toEqual({ percent: 0, text: '' });
  pass(2);
  expect(pace(250n, 5_000)).toEqual({ percent: 25, text: '2,500 events/s, 6 s left' });
  pass(2);
  expect(pace(1_000n, 20_000)).toEqual({ percent: 100, text: '5,000 events/s, 0 s left' });
});

it('counts from where it was found, not from the start of the log', () => {
  const { now, pass } = clock();
  const pace = paceOf(1_000n, now);
  pace(500n, 90_000);
  pass(100);
  expect(pace(600n, 91_000)).toEqual({ percent: 60, text: '10 events/s, 6 min 40 s left' });
});

it.each([
  ['an empty log', 0n, 0n, 100],
  ['a log that has grown since', 100n, 150n, 100],
])('is done on %s', (_, target, position, percent) =>
  expect(paceOf(target, () => 0)(position, 0).percent).toBe(percent),
);
