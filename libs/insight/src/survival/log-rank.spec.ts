import fc from 'fast-check';
import { withMercaptopurine, withPlacebo } from '../fixtures/remission.js';
import { logRank } from './log-rank.js';

it('gives the published test of the remissions: 16.79, with 19.25 and 10.75 expected', () => {
  const { observed, expected, chiSquare, pValue } = logRank(withMercaptopurine, withPlacebo);
  expect(observed).toEqual([9, 21]);
  expect(expected.map((it) => it.toFixed(2))).toEqual(['19.25', '10.75']);
  expect(chiSquare?.toFixed(2)).toBe('16.79');
  // R, survdiff: p = 4e-05.
  expect(pValue?.toPrecision(1)).toBe('0.00004');
});

it('knows the quantiles of chi-square with one degree of freedom', () => {
  // Two groups of n that end all at 1 and all at 2: by hand, n = 2: observed 2, expected 1, variance 1/3.
  const at = (time: number) => [1, 2].map(() => ({ time, ended: true }));
  const { chiSquare, pValue } = logRank(at(1), at(2));
  expect(chiSquare).toBeCloseTo(3, 12);
  // Tables: 2.706 leaves 10 %, 3.841 leaves 5 %; 3 leaves 8.326 %.
  expect(pValue).toBeCloseTo(0.083265, 5);
});

it('says nothing where nothing ended, or where one group is empty', () => {
  const waiting = [{ time: 4, ended: false }];
  expect(logRank(waiting, waiting)).toMatchObject({ chiSquare: null, pValue: null });
  expect(logRank([], withPlacebo)).toMatchObject({ chiSquare: null, observed: [0, 21] });
});

const group = fc.array(fc.record({ time: fc.integer({ min: 0, max: 15 }), ended: fc.boolean() }), {
  maxLength: 30,
});

it('is the same whichever group comes first, and expects as many as it observes', () =>
  fc.assert(
    fc.property(group, group, (first, second) => {
      const [one, other] = [logRank(first, second), logRank(second, first)];
      expect(one.chiSquare === null).toBe(other.chiSquare === null);
      if (one.chiSquare !== null) expect(one.chiSquare).toBeCloseTo(other.chiSquare as number, 8);
      expect(one.expected[0] + one.expected[1]).toBeCloseTo(one.observed[0] + one.observed[1], 8);
      if (one.pValue !== null) expect(one.pValue).toBeLessThanOrEqual(1);
      if (one.pValue !== null) expect(one.pValue).toBeGreaterThanOrEqual(0);
    }),
  ));
