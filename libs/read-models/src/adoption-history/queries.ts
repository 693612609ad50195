import type { Kysely } from 'kysely';
import { historyAsOf, type HistoryAsOf } from './history-as-of.js';
import type { AdoptionHistoryTables } from './table.js';
import type { AdoptionHistory } from './view.js';

/** The history of one adoption as of the days asked for; null when the id is unknown. */
export async function getAdoptionHistory(
  db: Kysely<AdoptionHistoryTables>,
  id: string,
  asOf: HistoryAsOf,
): Promise<Omit<AdoptionHistory, 'position'> | null> {
  const all = await db
    .selectFrom('adoption_event')
    .selectAll()
    .where('adoption_id', '=', id)
    .orderBy('revision')
    .execute();
  return all.length === 0 ? null : historyAsOf(id, all, asOf);
}
