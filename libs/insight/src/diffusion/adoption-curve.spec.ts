import fc from 'fast-check';
import { adoptionCurve, timeToShare } from './adoption-curve.js';

it('counts, adds up and divides by those that were left: ten cities, adopting in 0, 0, 1, 3', () =>
  expect(adoptionCurve([3, 0, 1, 0], { periods: 4, population: 10 })).toEqual([
    { period: 0, adopted: 2, cumulative: 2, share: 2 / 10, hazard: 2 / 10 },
    { period: 1, adopted: 1, cumulative: 3, share: 3 / 10, hazard: 1 / 8 },
    { period: 2, adopted: 0, cumulative: 3, share: 3 / 10, hazard: 0 },
    { period: 3, adopted: 1, cumulative: 4, share: 4 / 10, hazard: 1 / 7 },
  ]));

it('has no hazard when nobody is left', () =>
  expect(adoptionCurve([0], { periods: 2, population: 1 })[1]).toMatchObject({ hazard: null, share: 1 }));

it('refuses more adopters than there are, and periods outside', () => {
  expect(() => adoptionCurve([0, 0], { periods: 1, population: 1 })).toThrow(RangeError);
  expect(() => adoptionCurve([1], { periods: 1, population: 1 })).toThrow(RangeError);
  expect(() => adoptionCurve([0.5], { periods: 1, population: 1 })).toThrow(RangeError);
});

it('finds when a tenth, half and nine tenths had adopted', () => {
  const days = [400, 10, 30, 20, 50, 40, 60, 70, 80, 90];
  expect([0.1, 0.5, 0.9].map((share) => timeToShare(days, share, 10))).toEqual([10, 50, 90]);
  expect(timeToShare(days, 0.5, 30)).toBeNull();
  // 0.1 · 30 is 3.0000000000000004 to a computer, and three adopters are enough.
  expect(timeToShare([1, 2, 3], 0.1, 30)).toBe(3);
  expect(() => timeToShare(days, 0, 10)).toThrow(RangeError);
  expect(() => timeToShare(days, 0.5, -1)).toThrow(RangeError);
});

it('ends where all that adopted are counted', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(11), { maxLength: 40 }), fc.nat(20), (adopted, others) => {
      const population = adopted.length + others;
      const curve = adoptionCurve(adopted, { periods: 12, population });
      expect(curve.at(-1)?.cumulative).toBe(adopted.length);
      // Who has not adopted survived every hazard.
      const left = curve.reduce((share, { hazard }) => share * (1 - (hazard ?? 0)), 1);
      if (population > 0) expect(left).toBeCloseTo(others / population, 8);
    }),
  ));
