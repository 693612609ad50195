import type { RowOf } from '../runtime/table.js';
import { replay } from './replay.js';
import type { adoptionEvent } from './table.js';
import type { AdoptionHistory } from './view.js';

export interface HistoryAsOf {
  /** As the registry knew at the end of that day (UTC), YYYY-MM-DD. */
  readonly knownAt?: string | undefined;
  /** As it stood in the world on that day; events whose day is unknown are always shown. */
  readonly effectiveAt?: string | undefined;
}

const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

/**
 * The history of one adoption, from all its events in order, as of a recorded day, an effective day, or both. Events
 * that came later are left out before folding, so the answer is the one that would have been given on that day.
 */
export function historyAsOf(
  id: string,
  all: readonly RowOf<typeof adoptionEvent>[],
  { knownAt, effectiveAt }: HistoryAsOf,
): Omit<AdoptionHistory, 'position'> {
  const shown = all.filter(
    (row) =>
      (knownAt === undefined || row.recorded_at < endOfDay(knownAt)) &&
      (effectiveAt === undefined || row.effective_day === null || row.effective_day <= effectiveAt),
  );
  return {
    adoptionId: id,
    knownAt: knownAt ?? null,
    effectiveAt: effectiveAt ?? null,
    ...replay(shown),
    hiddenEvents: all.length - shown.length,
  };
}
