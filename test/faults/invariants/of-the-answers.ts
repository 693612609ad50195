import type { Acknowledged } from '../ledger/ledger.js';
import { brokenBy, type Broken } from './broken.js';

export const KNOWS_THE_ACKNOWLEDGED =
  'an answer that nothing was to be recorded knows all that was acknowledged before it was asked for';

/**
 * What holds of the answers alone, whichever process gave them. An answer with events is proved by the log, which took
 * them; one without has nothing in the log, and rests on what its process knew of the stream.
 */
export function brokenInAnswers(acknowledged: readonly Acknowledged[]): Broken[] {
  const byThing = Map.groupBy(acknowledged, ({ id }) => id);
  const unaware = acknowledged.flatMap(({ id, eventIds, revision, sentAt }) => {
    if (eventIds.length > 0) return [];
    const before = (byThing.get(id) ?? []).filter(({ at }) => at < sentAt);
    const later = before.find((it) => BigInt(it.revision) > BigInt(revision));
    return later
      ? [`${id} was said to stand at ${revision} when ${later.revision} had been acknowledged`]
      : [];
  });
  return brokenBy(KNOWS_THE_ACKNOWLEDGED, unaware);
}
