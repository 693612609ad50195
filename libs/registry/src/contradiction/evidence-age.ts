import type { Source } from '../vocabulary/provenance.js';
import type { ContradictionRule } from './facts.js';
import { spanOf } from './figures.js';

/** The last day that the source can know of: it was published by then, or was read then. */
function knowsUntil({ publishedAs, retrievedAt }: Source): string | null {
  const published = publishedAs === undefined ? undefined : spanOf(publishedAs)?.to;
  const days = [published, retrievedAt].filter((day) => day !== undefined);
  return days.toSorted()[0] ?? null;
}

/** A figure of what happened, from a source that is older than the end of the period it speaks of. */
export const evidenceAgeRule: ContradictionRule<'evidence_too_old'> = {
  code: 'evidence_too_old',
  find: ({ claims }) =>
    claims.flatMap(({ eventId, valueKind, period, source }) => {
      const until = source ? knowsUntil(source) : null;
      const end = spanOf(period)?.to;
      // Targets, quotas and projections speak of what is still to come.
      if (valueKind !== 'actual' && valueKind !== 'baseline') return [];
      if (until === null || end === undefined || until >= end) return [];
      return [
        {
          code: 'evidence_too_old',
          severity: 'certain',
          subject: [eventId],
          message: {
            en: `the source knows of nothing after ${until}, the period ends ${end}`,
            id: `sumbernya hanya sampai ${until}, sedangkan periodenya berakhir ${end}`,
          },
          values: { until, end, period },
        },
      ];
    }),
};
