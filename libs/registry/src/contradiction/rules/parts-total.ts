import { decimalOf, sumOf } from '../../vocabulary/exact-decimal.js';
import type { ClaimFact, Contradiction, ContradictionRule } from '../facts.js';
import { byTotal, figureOf } from '../figures.js';

/** Parts by their one dimension: women and men, the wards of a city. */
function partsOf(claims: readonly ClaimFact[]): ReadonlyMap<string, readonly ClaimFact[]> {
  const parts = claims.filter(({ dimensions }) => Object.keys(dimensions).length === 1);
  return Map.groupBy(parts, ({ dimensions }) => Object.keys(dimensions).join());
}

/** A part that is claimed twice cannot be added up: which of the two would count? */
const isDistinct = (parts: readonly ClaimFact[]): boolean =>
  new Set(parts.map(({ dimensions }) => Object.values(dimensions).join())).size === parts.length;

function compared(
  total: ClaimFact,
  dimension: string,
  parts: readonly ClaimFact[],
): Contradiction<'parts_total'>[] {
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  const whole = figureOf(total);
  if (whole === null || figures.length < 2 || figures.length < parts.length || !isDistinct(parts)) return [];
  const sum = sumOf(figures);
  if (sum === whole) return [];
  const values = { dimension, sum: decimalOf(sum), total: decimalOf(whole), period: total.period };
  return [
    {
      code: 'parts_total',
      // A part that nobody recorded yet makes the sum too small, nothing makes it too large.
      severity: sum > whole ? 'certain' : 'possible',
      subject: [total, ...parts].map(({ eventId }) => eventId),
      message: {
        en: `the parts by ${dimension} add up to ${values.sum}, the total is ${values.total}`,
        id: `jumlah bagian menurut ${dimension} adalah ${values.sum}, sedangkan totalnya ${values.total}`,
      },
      values,
    },
  ];
}

/** Parts of a count that do not add up to its total. Shares and averages have no such sum. */
export const partsRule: ContradictionRule<'parts_total'> = {
  code: 'parts_total',
  find: ({ claims }) =>
    byTotal(claims.filter(({ countBasis, numerator }) => countBasis && numerator === undefined)).flatMap(
      (group) =>
        group
          .filter(({ dimensions }) => Object.keys(dimensions).length === 0)
          .flatMap((total) =>
            [...partsOf(group)].flatMap(([dimension, parts]) => compared(total, dimension, parts)),
          ),
    ),
};
