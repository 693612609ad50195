import { checkDurations, risks, type Duration } from './durations.js';

export interface LogRankTest {
  /** How many ended in each group, and how many would have if the groups did not differ. */
  readonly observed: readonly [number, number];
  readonly expected: readonly [number, number];
  /** With one degree of freedom; null when nothing ended while both groups were at risk. */
  readonly chiSquare: number | null;
  /** Chance of a difference at least as large between groups that do not differ; null as above. */
  readonly pValue: number | null;
}

/**
 * Whether something takes as long in one group as in another: the log-rank test of two groups.
 *
 * At each time the expected number of ends in the first group is d · n₁ / n, its variance the hypergeometric
 * d (n₁/n) (n₂/n) (n - d) / (n - 1); chi-square is (Σ observed - Σ expected)² / Σ variance (N. Mantel, Cancer Chemotherapy
 * Reports 50, 1966; R. Peto, J. Peto, JRSS A 135, 1972).
 *
 * Throws `RangeError` for a time that is negative or no number.
 */
export function logRank(first: readonly Duration[], second: readonly Duration[]): LogRankTest {
  checkDurations(first);
  checkDurations(second);
  const inFirst = countsIn(first);
  const endedFirst = new Map(risks(first).map(({ time, ended }) => [time, ended]));
  let observed = 0;
  let expected = 0;
  let variance = 0;
  let all = 0;
  for (const { time, atRisk, ended } of risks([...first, ...second])) {
    const share = inFirst(time) / atRisk;
    all += ended;
    observed += endedFirst.get(time) ?? 0;
    expected += ended * share;
    if (atRisk > 1) variance += (ended * share * (1 - share) * (atRisk - ended)) / (atRisk - 1);
  }
  const chiSquare = variance > 0 ? (observed - expected) ** 2 / variance : null;
  return {
    observed: [observed, all - observed],
    expected: [expected, all - expected],
    chiSquare,
    pValue: chiSquare === null ? null : upperTail(chiSquare),
  };
}

/** How many of a group are at risk at a time, asked for times that rise. */
function countsIn(group: readonly Duration[]): (time: number) => number {
  const times = group.map(({ time }) => time).sort((a, b) => a - b);
  let gone = 0;
  return (time) => {
    while (gone < times.length && (times[gone] as number) < time) gone += 1;
    return times.length - gone;
  };
}

/** Chance that chi-square with one degree of freedom exceeds `x`: erfc(√(x/2)). */
const upperTail = (x: number): number => erfc(Math.sqrt(x / 2));

/**
 * Complementary error function for `x` from 0 on: the power series of erf (Abramowitz, Stegun 7.1.5) for small, the
 * continued fraction (7.1.14) for large arguments.
 */
function erfc(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * sum; n += 1) {
      term *= -(x * x) / n;
      sum += term / (2 * n + 1);
      if (n > 200) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = x;
  for (let n = 120; n >= 1; n -= 1) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
}
