import { exactOf, type Exact } from '../../vocabulary/exact-decimal.js';
import type { ClaimFact, ContradictionRule } from '../facts.js';

const HUNDRED = exactOf('100');

/** What a claim gives as a share, when that is out of range; null when it is in range or no share. */
function outOfRange({ unit, value, numerator, denominator }: ClaimFact): string | null {
  if (unit !== '%') return null;
  if (value !== undefined) return isOutside(exactOf(value), HUNDRED) ? value : null;
  if (numerator === undefined || denominator === undefined) return null;
  return isOutside(exactOf(numerator), exactOf(denominator)) ? `${numerator}/${denominator}` : null;
}

const isOutside = (part: Exact, whole: Exact): boolean => part < 0n || part > whole;

/** A share in percent below 0 or above 100, or with a numerator above its denominator. */
export const shareRule: ContradictionRule<'share_range'> = {
  code: 'share_range',
  find: ({ claims }) =>
    claims.flatMap((claim) => {
      const share = outOfRange(claim);
      if (share === null) return [];
      return [
        {
          code: 'share_range',
          // How far a plan was realised may well be above 100 percent.
          severity: 'possible',
          subject: [claim.eventId],
          message: {
            en: `a share of ${share} is not between 0 and 100 percent`,
            id: `bagian sebesar ${share} tidak berada antara 0 dan 100 persen`,
          },
          values: { share, period: claim.period },
        },
      ];
    }),
};
