import { decimalOf } from '../../vocabulary/exact-decimal.js';
import type { ContradictionRule } from '../facts.js';
import { figureOf, throughTime } from '../figures.js';

const TENFOLD = 10n;

/** A figure more than ten times, or less than a tenth of, the one of the period before: often a digit too many. */
export const jumpRule: ContradictionRule<'tenfold_jump'> = {
  code: 'tenfold_jump',
  find: ({ claims }) =>
    throughTime(claims.filter(({ numerator }) => numerator === undefined)).flatMap((line) =>
      line.flatMap((claim, index) => {
        // Two claims about one period contest each other; each of them is held against the period before.
        const earlier = line.slice(0, index).findLast(({ period }) => period < claim.period);
        const [before, now] = [earlier && figureOf(earlier), figureOf(claim)];
        if (!earlier || !before || !now || before < 0n || now < 0n) return [];
        if (now <= before * TENFOLD && now * TENFOLD >= before) return [];
        const values = {
          before: decimalOf(before),
          now: decimalOf(now),
          periodBefore: earlier.period,
          period: claim.period,
        };
        return [
          {
            code: 'tenfold_jump',
            severity: 'possible',
            subject: [earlier.eventId, claim.eventId],
            message: {
              en: `from ${values.before} (${values.periodBefore}) to ${values.now} (${values.period})`,
              id: `dari ${values.before} (${values.periodBefore}) menjadi ${values.now} (${values.period})`,
            },
            values,
          },
        ];
      }),
    ),
};
