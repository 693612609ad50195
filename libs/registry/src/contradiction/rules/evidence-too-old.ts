import type { Source } from '../../vocabulary/provenance.js';
import type { ClaimFact, Contradiction, ContradictionRule, Facts } from '../facts.js';
import { spanOf } from '../figures.js';
import { isHappening } from '../happened-on.js';

type Found = Contradiction<'evidence_too_old'>;

/** The last day that the source can know of: it was published by then, or was read then. */
function knowsUntil({ publishedAs, retrievedAt }: Source): string | null {
  const published = publishedAs === undefined ? undefined : spanOf(publishedAs)?.to;
  const days = [published, retrievedAt].filter((day) => day !== undefined);
  return days.toSorted()[0] ?? null;
}

/** The last day of what a figure speaks of; null for targets, quotas and projections, which speak of what is to come. */
function endOf({ valueKind, period }: ClaimFact): string | null {
  return valueKind === 'actual' || valueKind === 'baseline' ? (spanOf(period)?.to ?? null) : null;
}

const ofClaim = (claim: ClaimFact, until: string, subject: readonly string[]): Found[] => {
  const end = endOf(claim);
  if (end === null || until >= end) return [];
  const message = {
    en: `the source knows of nothing after ${until}, the period ends ${end}`,
    id: `sumbernya hanya sampai ${until}, sedangkan periodenya berakhir ${end}`,
  };
  const values = { until, end, period: claim.period };
  return [{ code: 'evidence_too_old', severity: 'certain', subject, message, values }];
};

const ofFact = (
  trueOn: string | null,
  until: string,
  subject: readonly string[],
  severity: Found['severity'],
): Found[] => {
  if (trueOn === null || until >= trueOn) return [];
  const message = {
    en: `what proves it is of ${until}, but it became true on ${trueOn}`,
    id: `buktinya berasal dari ${until}, padahal hal itu baru terjadi pada ${trueOn}`,
  };
  return [{ code: 'evidence_too_old', severity, subject, message, values: { until, trueOn } }];
};

/** What the sources say that the facts themselves name. */
const bySources = ({ claims, dated }: Facts): Found[] => [
  ...claims.flatMap((claim) => {
    const until = claim.source ? knowsUntil(claim.source) : null;
    return until === null ? [] : ofClaim(claim, until, [claim.eventId]);
  }),
  // A regulation may well be printed before it comes into force.
  ...dated.flatMap(({ eventId, type, trueOn, source }) => {
    const until = source && isHappening(type) ? knowsUntil(source) : null;
    return until === null ? [] : ofFact(trueOn, until, [eventId], 'certain');
  }),
];

/** What files prove that were linked to a fact. */
function byFiles({ claims, dated, evidence }: Facts): Found[] {
  const claimById = new Map(claims.map((claim) => [claim.eventId, claim]));
  const datedById = new Map(dated.map((fact) => [fact.eventId, fact]));
  return evidence.flatMap(({ eventId, proves, retrievedOn }) => {
    const [claim, fact] = [claimById.get(proves), datedById.get(proves)];
    if (claim) return ofClaim(claim, retrievedOn, [proves, eventId]);
    if (!fact) return [];
    const severity = isHappening(fact.type) ? 'certain' : 'possible';
    return ofFact(fact.trueOn, retrievedOn, [proves, eventId], severity);
  });
}

/**
 * A fact that its proof cannot know of: a figure whose source is older than the end of its period, something that
 * happened after its source was printed, or after the file that is to prove it was retrieved.
 */
export const evidenceAgeRule: ContradictionRule<'evidence_too_old'> = {
  code: 'evidence_too_old',
  find: (facts) => [...bySources(facts), ...byFiles(facts)],
};
