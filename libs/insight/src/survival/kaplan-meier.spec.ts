import fc from 'fast-check';
import { withMercaptopurine, withPlacebo } from '../fixtures/remission.js';
import type { Duration } from './durations.js';
import { kaplanMeier } from './kaplan-meier.js';

/** Time, at risk, survival, standard error and interval: D. G. Kleinbaum, M. Klein, Survival analysis, and Stata's `sts list`. */
const published = [
  [6, 21, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 0.4482, 0.1346, 0.1881, 0.6801],
] as const;

it('gives the published curve of the remissions with 6-mercaptopurine', () => {
  const { steps, ...rest } = kaplanMeier(withMercaptopurine);
  expect(rest).toMatchObject({ count: 21, ended: 9, censored: 12, median: 23 });
  const rounded = steps.map(({ time, atRisk, survival, standardError, interval }) =>
    [time, atRisk, survival, standardError, interval?.lower, interval?.upper].map((it) =>
      Number((it as number).toFixed(4)),
    ),
  );
  expect(rounded).toEqual(published);
});

it('gives the published medians with their intervals', () => {
  expect(kaplanMeier(withMercaptopurine).medianInterval).toEqual({ lower: 13, upper: null });
  expect(kaplanMeier(withPlacebo)).toMatchObject({ median: 8, medianInterval: { lower: 4, upper: 11 } });
});

it('says what cannot be said: no bounds where nobody is left, no median while more than half are', () => {
  expect(kaplanMeier([{ time: 3, ended: true }])).toMatchObject({
    median: 3,
    steps: [{ survival: 0, standardError: null, interval: null }],
    medianInterval: { lower: 3, upper: null },
  });
  expect(kaplanMeier([{ time: 3, ended: false }])).toMatchObject({ median: null, steps: [] });
  expect(kaplanMeier([])).toMatchObject({ count: 0, median: null, steps: [] });
});

it('takes exactly one half for the median', () => {
  const times = [1, 2, 3, 4, 5, 6].map((time) => ({ time, ended: true }));
  expect(kaplanMeier(times).median).toBe(3);
});

it.each([-1, Number.NaN, Infinity])('refuses %s', (time) =>
  expect(() => kaplanMeier([{ time, ended: true }])).toThrow(RangeError),
);

const durations = fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), ended: fc.boolean() }), {
  maxLength: 60,
});

it('falls, stays within its interval and does not depend on the order', () =>
  fc.assert(
    fc.property(durations, (it: Duration[]) => {
      const curve = kaplanMeier(it);
      let before = 1;
      for (const { survival, interval } of curve.steps) {
        expect(survival).toBeLessThan(before);
        before = survival;
        if (!interval) continue;
        expect(interval.lower).toBeLessThanOrEqual(survival);
        expect(interval.upper).toBeGreaterThanOrEqual(survival);
      }
      expect(kaplanMeier(it.toReversed())).toEqual(curve);
    }),
  ));

it('is the plain share of those left where nothing is censored', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (times) => {
      for (const { time, survival } of kaplanMeier(times.map((it) => ({ time: it, ended: true }))).steps)
        expect(survival).toBeCloseTo(times.filter((it) => it > time).length / times.length, 10);
    }),
  ));
