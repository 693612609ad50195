import { expressionBuilder, type Kysely } from 'kysely';
import { originOf, type Origin } from './origin.js';
import type { Handlers } from './runtime/projection.js';
import { json, nullable, table, text, uuid, type RowOf } from './runtime/table.js';

/**
 * Whoever shows a claim, a review or a break looks here whether it stands. A row of its own, because an event that retracts a claim does not say which others the claim had replaced.
 */
export const retraction = table(
  'retraction',
  { event_id: uuid, reason: text, note: nullable(text), origin: json<Origin>() },
  { purpose: 'What of a series was retracted, be it a claim, a review or a break.', key: ['event_id'] },
);
export type Retraction = RowOf<typeof retraction>;

export interface RetractionTables {
  retraction: Retraction;
}

/** Notes what was retracted of a series of outcomes, and of nothing else. */
export const keepRetractions: Pick<Handlers, 'FactRetracted'> = {
  FactRetracted: (rows, { eventId, reason, note }, fact) => {
    if (!fact.stream.startsWith('outcome-')) return;
    rows.put(retraction, { event_id: eventId, reason, note: note ?? null, origin: originOf(fact) });
  },
};

/** The event ids of all that was retracted, for a condition of a query. */
export const retractedFacts = () =>
  expressionBuilder<RetractionTables, 'retraction'>().selectFrom('retraction').select('retraction.event_id');

/** The retractions of some facts, by the event ids of those facts. */
export async function loadRetractions<Tables extends RetractionTables>(
  tables: Kysely<Tables>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Retraction>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const db = tables as unknown as Kysely<RetractionTables>;
  const rows = await db.selectFrom('retraction').selectAll().where('event_id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.event_id, row]));
}
