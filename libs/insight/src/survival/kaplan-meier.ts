import { checkDurations, risks, type Duration } from './durations.js';

/** The quantile of the standard normal distribution that leaves 2.5 % above it. */
const Z_95 = 1.959963984540054;

/** Rounding in the product must not carry a share past one half that is exactly one half. */
const ROUNDING = 1e-9;

export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly ended: number;
  /** Share for which it has not happened after this time, 0 to 1. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; null where nothing is left at risk. */
  readonly standardError: number | null;
  /** 95 % interval on the log-log scale; null where the share is 0, for which it is not defined. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export interface SurvivalCurve {
  readonly count: number;
  readonly ended: number;
  readonly censored: number;
  readonly steps: readonly SurvivalStep[];
  /** The first time after which at most half are left; null while more than half are. */
  readonly median: number | null;
  /** 95 % interval of the median: the first times after which the bounds of the curve are at most one half. */
  readonly medianInterval: { readonly lower: number | null; readonly upper: number | null };
}

/**
 * The share for which something has not happened yet, as time passes, from durations of which some are censored.
 *
 * Product-limit estimator: S(t) is the product of (1 - d/n) over the times up to t at which d of n at risk ended
 * (E. L. Kaplan, P. Meier: Nonparametric estimation from incomplete observations, JASA 53, 1958). Variance by
 * M. Greenwood (1926): S² · Σ d / (n (n - d)). 95 % interval: S^exp(± 1.96 · σ / ln S), σ² = Σ d / (n (n - d)), which stays
 * between 0 and 1 (J. D. Kalbfleisch, R. L. Prentice: The statistical analysis of failure time data, section 1.4).
 * Interval of the median by R. Brookmeyer, J. Crowley (Biometrics 38, 1982) on the same scale.
 *
 * Unit: that of the durations. Throws `RangeError` for a time that is negative or no number. No durations give a curve
 * without steps.
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalCurve {
  checkDurations(durations);
  let survival = 1;
  let sum = 0;
  const steps = risks(durations).map(({ time, atRisk, ended }): SurvivalStep => {
    survival *= (atRisk - ended) / atRisk;
    if (atRisk === ended) return { time, atRisk, ended, survival, standardError: null, interval: null };
    sum += ended / (atRisk * (atRisk - ended));
    const spread = (Z_95 * Math.sqrt(sum)) / Math.log(survival);
    const interval = { lower: survival ** Math.exp(-spread), upper: survival ** Math.exp(spread) };
    return { time, atRisk, ended, survival, standardError: survival * Math.sqrt(sum), interval };
  });
  const ended = durations.filter((it) => it.ended).length;
  return {
    count: durations.length,
    ended,
    censored: durations.length - ended,
    steps,
    median: firstHalf(steps, (step) => step.survival),
    medianInterval: {
      lower: firstHalf(steps, (step) => step.interval?.lower ?? 0),
      // No upper bound is known where the curve is 0 at once.
      upper: firstHalf(steps, (step) => step.interval?.upper ?? 1),
    },
  };
}

const firstHalf = (steps: readonly SurvivalStep[], of: (step: SurvivalStep) => number): number | null =>
  steps.find((step) => of(step) <= 0.5 + ROUNDING)?.time ?? null;
