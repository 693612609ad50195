import type { ComparisonRow } from '../../api/shapes';

/** More bars than these are not read but scrolled; the table has them all. */
const mostBars = 25;

/**
 * The rows drawn as bars: the ranked ones from the first, then those that only their contradicting sources keep
 * from being ranked. Rows of another version, method or status are never drawn on the same axis.
 */
export function barsOf(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const ranked = rows
    .filter(({ rank, compared }) => rank !== null && compared !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const contested = rows.filter(
    ({ notComparableBecause: reasons, compared }) =>
      compared !== null && reasons.length === 1 && reasons[0] === 'contested',
  );
  return [...ranked.slice(0, mostBars), ...contested.slice(0, mostBars)];
}

export const heightOf = (bars: number): number => 44 + bars * 34;
