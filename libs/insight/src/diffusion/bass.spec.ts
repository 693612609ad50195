import fc from 'fast-check';
import { bassShare, fitBass } from './bass.js';

it('gives the published fit of the video recorders sold in the United States, 1980 to 1989', () => {
  // P. S. P. Cowpertwait, A. V. Metcalfe, Introductory time series with R, 2009, section 3.3.3: m 67,980, p 0.006594, q 0.6381.
  const sold = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890];
  const fit = fitBass(sold, 'rate');
  expect(fit?.p).toBeCloseTo(0.006594, 5);
  expect(fit?.q).toBeCloseTo(0.6381, 3);
  expect(Number(fit?.m.toPrecision(4))).toBe(67_980);
});

it('finds again what a curve was made of', () =>
  fc.assert(
    fc.property(
      fc.double({ min: 0.003, max: 0.04, noNaN: true }),
      fc.double({ min: 0.3, max: 0.9, noNaN: true }),
      fc.integer({ min: 50, max: 50_000 }),
      (p, q, m) => {
        const counts = Array.from(
          { length: 15 },
          (_, t) => m * (bassShare(t + 1, { p, q }) - bassShare(t, { p, q })),
        );
        const fit = fitBass(counts);
        expect(fit?.p).toBeCloseTo(p, 5);
        expect(fit?.q).toBeCloseTo(q, 4);
        expect((fit?.m ?? 0) / m).toBeCloseTo(1, 4);
        expect(fit?.rSquared).toBeCloseTo(1, 6);
      },
    ),
    { numRuns: 30 },
  ));

it('is half way where half has adopted, and peaks at ln(q/p) / (p + q)', () => {
  // F(t) = 1/2 at t = ln(2 + q/p) / (p + q).
  expect(bassShare(Math.log(2 + 0.4 / 0.02) / 0.42, { p: 0.02, q: 0.4 })).toBeCloseTo(0.5, 12);
  expect(bassShare(0, { p: 0.02, q: 0.4 })).toBe(0);
});

it('says nothing of too little, or of what has no ceiling or no imitation', () => {
  expect(fitBass([1, 2, 3])).toBeNull();
  expect(fitBass([0, 0, 0, 0, 0])).toBeNull();
  expect(fitBass([1, 2, 4, 8, 16, 32, 64, 128])).toBeNull();
  expect(fitBass([100, 50, 25, 12, 6, 3])).toBeNull();
  expect(() => fitBass([1, -1, 2, 3])).toThrow(RangeError);
});
