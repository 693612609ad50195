import { observationKey } from '../outcome/observation.js';
import { parsePeriod } from '../vocabulary/period.js';
import { exactOf, type Exact } from '../vocabulary/exact-decimal.js';
import type { ClaimFact } from './facts.js';

/** What a claim counts or measures: its value, or its numerator; null where it has no figure. */
export function figureOf({ value, numerator }: ClaimFact): Exact | null {
  const figure = value ?? numerator;
  return figure === undefined ? null : exactOf(figure);
}

const seriesOf = ({ municipality, indicator, method }: ClaimFact): string =>
  JSON.stringify([municipality, indicator, method]);

/** Claims that speak of the same thing at the same time, whichever part of it. */
export const byTotal = (claims: readonly ClaimFact[]): readonly (readonly ClaimFact[])[] => [
  ...Map.groupBy(claims, (claim) => seriesOf(claim) + observationKey({ ...claim, dimensions: {} })).values(),
];

/** Claims that speak of the same thing at different times, the earlier first, each list of one kind of period. */
export function throughTime(claims: readonly ClaimFact[]): readonly (readonly ClaimFact[])[] {
  const groups = Map.groupBy(
    claims.filter(({ period }) => spanOf(period)?.granularity !== 'range'),
    (claim) =>
      seriesOf(claim) + observationKey({ ...claim, period: spanOf(claim.period)?.granularity ?? '' }),
  );
  return [...groups.values()].map((group) => group.toSorted((a, b) => (a.period < b.period ? -1 : 1)));
}

/** The days a period covers; null for what is no period. */
export function spanOf(period: string) {
  const span = parsePeriod(period);
  return span === 'reversed' ? null : span;
}
