import type { WhichRecord } from '../record/which-record.js';
import type { RowOf } from '../runtime/table.js';
import { factsInRecord, isFact } from './facts-in-record.js';
import { replay } from './replay.js';
import type { adoptionEvent } from './table.js';
import type { AdoptionHistory } from './view.js';

export interface HistoryAsOf {
  /** As the registry knew at the end of that day (UTC), YYYY-MM-DD. */
  readonly knownAt?: string | undefined;
  /** As it stood in the world on that day; events whose day is unknown are always shown. */
  readonly effectiveAt?: string | undefined;
  /** Default as corrected, by what was known then. */
  readonly record?: WhichRecord | undefined;
}

type Row = RowOf<typeof adoptionEvent>;

const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

/**
 * The history of one adoption, from all its events in order, as of a recorded day, an effective day, or both. Events
 * that came later are left out before folding, so the answer is the one that would have been given on that day.
 */
export function historyAsOf(
  id: string,
  all: readonly Row[],
  { knownAt, effectiveAt, record = 'as_corrected' }: HistoryAsOf,
): Omit<AdoptionHistory, 'position'> {
  const isKnown = ({ recorded_at }: Row) => knownAt === undefined || recorded_at < endOfDay(knownAt);
  const isEffective = ({ effective_day: day }: Row) =>
    effectiveAt === undefined || day === null || day <= effectiveAt;
  const shown = factsInRecord(all.filter(isKnown), record).filter(isEffective);
  return {
    adoptionId: id,
    record,
    knownAt: knownAt ?? null,
    effectiveAt: effectiveAt ?? null,
    ...replay(shown),
    hiddenEvents: all.filter((row) => isFact(row) && !(isKnown(row) && isEffective(row))).length,
  };
}
