import { sql, type Kysely } from 'kysely';
import type { StreamCategory } from '#registry';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { RowOf } from '../runtime/table.js';
import type { ledgerEntry, LedgerTables } from './table.js';
import type { CorrectionLedger, LedgerKind } from './view.js';

type Item = CorrectionLedger['items'][number];

export interface LedgerFilter extends PageRequest {
  readonly kind?: LedgerKind | undefined;
  readonly category?: StreamCategory | undefined;
  /** Id of a thing of that category. */
  readonly id?: string | undefined;
  /** True: only concerns without an answer; false: everything else. */
  readonly open?: boolean | undefined;
}

const LIST = 'corrections';

const itemOf = (row: RowOf<typeof ledgerEntry>): Item => ({
  eventId: row.event_id,
  kind: row.kind as LedgerKind,
  category: row.category as StreamCategory,
  id: row.thing,
  about:
    row.about === null || row.about_type === null || row.about_recorded_at === null
      ? null
      : {
          eventId: row.about,
          type: row.about_type as NonNullable<Item['about']>['type'],
          recordedAt: row.about_recorded_at.toISOString(),
        },
  daysAfter: row.days_after,
  pointer: row.pointer,
  old: row.old,
  new: row.new,
  reason: row.reason as Item['reason'],
  note: row.note,
  open: row.open,
  resolution: row.resolution as Item['resolution'],
  origin: row.origin,
});

/** What was corrected, retracted and doubted, the most recently recorded first. */
export async function listCorrections(
  db: Kysely<LedgerTables>,
  { kind, category, id, open, limit, cursor }: LedgerFilter,
): Promise<Omit<CorrectionLedger, 'position'>> {
  const [after] = decodeCursor(LIST, ['position'], cursor) ?? [];
  let query = db.selectFrom('ledger_entry').selectAll();
  if (after !== undefined) query = query.where('position', '<', sql<bigint>`${after}::int8`);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (category !== undefined) query = query.where('category', '=', category);
  if (id !== undefined) query = query.where('thing', '=', id);
  if (open !== undefined) query = query.where('open', '=', open);
  const found = await query
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [String(row.position)]);
  return { items: rows.map(itemOf), nextCursor };
}
