export interface CurvePoint {
  /** 0 is the first period. */
  readonly period: number;
  readonly adopted: number;
  readonly cumulative: number;
  /** Share of those that could adopt, 0 to 1. */
  readonly share: number;
  /** Share of those that had not adopted before the period and did in it; null when nobody was left. */
  readonly hazard: number | null;
}

/**
 * How many adopt in each period, how many have, and the hazard: adopted ÷ (population − cumulative before), the
 * discrete-time hazard rate (P. D. Allison: Discrete-time methods for the analysis of event histories, Sociological
 * Methodology 13, 1982).
 *
 * @param adoptedIn the period in which each adopter first adopted: whole numbers from 0 on, one an adopter
 * @param periods how many periods the curve has
 * @param population how many could adopt, the adopters among them
 * Throws `RangeError` for a period outside the curve and for a population smaller than its adopters.
 */
export function adoptionCurve(
  adoptedIn: readonly number[],
  { periods, population }: { readonly periods: number; readonly population: number },
): readonly CurvePoint[] {
  if (adoptedIn.length > population)
    throw new RangeError(`${adoptedIn.length} adopters are more than the ${population} that could adopt`);
  const counts = new Array<number>(periods).fill(0);
  for (const period of adoptedIn) {
    if (!(Number.isInteger(period) && period >= 0 && period < periods))
      throw new RangeError(`${period} is no period from 0 to ${periods - 1}`);
    counts[period] = (counts[period] ?? 0) + 1;
  }
  let cumulative = 0;
  return counts.map((adopted, period) => {
    const left = population - cumulative;
    cumulative += adopted;
    const share = population === 0 ? 0 : cumulative / population;
    return { period, adopted, cumulative, share, hazard: left === 0 ? null : adopted / left };
  });
}

/**
 * When a share of a ceiling had adopted: the smallest time by which at least `share · ceiling` have; null while fewer have.
 *
 * @param times when each adopter adopted, in any order; the answer has their unit
 * @param share over 0, at most 1
 * @param ceiling what is 100 %: the adopters so far, all that could adopt, or a model's market
 * Throws `RangeError` for another share or a negative ceiling.
 */
export function timeToShare(times: readonly number[], share: number, ceiling: number): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share must be over 0 and at most 1, not ${share}`);
  if (!(ceiling >= 0)) throw new RangeError(`a ceiling must not be negative, as ${ceiling} is`);
  // 0.1 · 30 is a little more than 3 in binary.
  const needed = Math.max(1, Math.ceil(share * ceiling - 1e-9));
  return times.toSorted((a, b) => a - b)[needed - 1] ?? null;
}
