import { observationKey, type Observation } from '#registry';

type State = Observation['review']['state'];

export interface KeyedClaim {
  readonly eventId: string;
  /** What it speaks of, equal for claims about the same thing. */
  readonly key: string;
  /** What replaced it, unless that was retracted. */
  readonly supersededBy: string | null;
}

/** What a claim speaks of, as text that is equal for claims about the same thing. */
export const claimKey = (
  series: string,
  {
    period,
    value_kind: valueKind,
    dimensions,
  }: { period: string; value_kind: string; dimensions: Record<string, string> },
): string => `${series} ${observationKey({ period, valueKind: valueKind as never, dimensions })}`;

/**
 * Which claims are contested: another one about the same thing stands that did not come to replace them. Whoever
 * replaces one side of a contradiction without taking up the other leaves the contradiction standing, and a side that
 * was retracted contradicts nobody.
 */
export function contestedAmong(claims: readonly KeyedClaim[]): ReadonlySet<string> {
  const byId = new Map(claims.map((claim) => [claim.eventId, claim]));
  const standing = Map.groupBy(
    claims.filter(({ supersededBy }) => supersededBy === null),
    ({ key }) => key,
  );
  const isContested = (claim: KeyedClaim): boolean => {
    const own = lineOf(claim, byId);
    return (standing.get(claim.key) ?? []).some(({ eventId }) => !own.has(eventId));
  };
  return new Set(claims.filter(isContested).map(({ eventId }) => eventId));
}

/** A claim, what replaced it, what replaced that, and so on. */
function lineOf(claim: KeyedClaim, byId: ReadonlyMap<string, KeyedClaim>): ReadonlySet<string> {
  const line = new Set<string>();
  let next: KeyedClaim | undefined = claim;
  while (next && !line.has(next.eventId)) {
    line.add(next.eventId);
    next = byId.get(next.supersededBy ?? '');
  }
  return line;
}

/**
 * How far a claim has come by the reviews that stand, in the order in which they were recorded. What was reviewed is
 * no longer what the claim says once its figure is corrected.
 */
export function reviewStateOf(
  reviews: readonly { readonly kind: string; readonly position: bigint }[],
  unreviewedAt: bigint | null,
): State {
  const last = reviews.at(-1);
  return last && last.position > (unreviewedAt ?? -1n) ? (last.kind as State) : 'recorded';
}
