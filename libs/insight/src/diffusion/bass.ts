import { leastSquares } from './least-squares.js';

/** Which adoptions the model gives to period t: those between its ends, or the rate at its end. */
export type BassForm = 'interval' | 'rate';

export interface BassFit {
  /** Coefficient of innovation, a period. */
  readonly p: number;
  /** Coefficient of imitation, a period. */
  readonly q: number;
  /** How many adopt in the end. */
  readonly m: number;
  /** Share of the variance of the counts that the model accounts for. */
  readonly rSquared: number;
  /** The model's adoptions in each period. */
  readonly fitted: readonly number[];
  /** Period of the most adoptions, ln(q/p) / (p + q). */
  readonly peak: number;
}

/** Share of `m` that has adopted at a time, 0 to 1: F(t) = (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t). */
export function bassShare(time: number, { p, q }: { readonly p: number; readonly q: number }): number {
  const decay = Math.exp(-(p + q) * time);
  return (1 - decay) / (1 + (q / p) * decay);
}

function bassRate(time: number, { p, q }: { readonly p: number; readonly q: number }): number {
  const decay = Math.exp(-(p + q) * time);
  return ((p + q) ** 2 * decay) / p / (1 + (q / p) * decay) ** 2;
}

/**
 * Fits the diffusion model of F. M. Bass (A new product growth for model consumer durables, Management Science 15, 1969)
 * to the adoptions of each period: m · (F(t) - F(t - 1)) by nonlinear least squares, as V. Srinivasan and C. H. Mason
 * (Nonlinear least squares estimation of new product diffusion models, Marketing Science 5, 1986), by the
 * Levenberg-Marquardt method on the logarithms of p, q and m, so that they stay above 0. It starts from several places
 * and keeps the best. `form: 'rate'` fits m · f(t) instead, as some textbooks do.
 *
 * Null when it cannot be said: fewer than 4 periods, or no curve with a ceiling (m beyond 100 times the adoptions so
 * far, or q below p, which no period of imitation shows). Throws `RangeError` for a negative count.
 *
 * @param counts adoptions of the periods 1, 2, 3 …
 */
export function fitBass(counts: readonly number[], form: BassForm = 'interval'): BassFit | null {
  for (const count of counts)
    if (!(Number.isFinite(count) && count >= 0))
      throw new RangeError(`a count must be a number from 0 on, not ${count}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 4 || total === 0) return null;
  const model = (parameters: readonly number[]): number[] => {
    const [p, q, m] = parameters.map(Math.exp) as [number, number, number];
    return counts.map((_, index) =>
      form === 'rate'
        ? m * bassRate(index + 1, { p, q })
        : m * (bassShare(index + 1, { p, q }) - bassShare(index, { p, q })),
    );
  };
  const starts = [0.001, 0.01, 0.05].flatMap((p) =>
    [0.1, 0.4, 0.9].flatMap((q) => [1.05, 2].map((times) => [p, q, times * total].map(Math.log))),
  );
  const best = starts
    .map((start) => leastSquares(model, counts, start))
    .reduce((a, b) => (b.residual < a.residual ? b : a));
  const [p, q, m] = best.parameters.map(Math.exp) as [number, number, number];
  if (!(m <= 100 * total) || !(q > p)) return null;
  const mean = total / counts.length;
  const spread = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return {
    p,
    q,
    m,
    rSquared: spread === 0 ? 0 : 1 - best.residual / spread,
    fitted: model(best.parameters),
    peak: Math.log(q / p) / (p + q),
  };
}
