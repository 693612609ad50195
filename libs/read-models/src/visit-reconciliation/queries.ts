import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { ShownRowOf } from '../runtime/table.js';
import { municipalitiesOf, sidesView } from '../visit-sides/answer.js';
import type { StoredFollowUp } from '../visit-sides/columns.js';
import type { visitReconciliation, VisitReconciliationTables } from './table.js';
import { followUpStates, type VisitReconciliationEntry, type VisitReconciliationList } from './view.js';

type Db = Kysely<VisitReconciliationTables>;
type Item = VisitReconciliationList['items'][number];
/** A row that the list shows: the visit was held. */
type Row = ShownRowOf<typeof visitReconciliation> & { held_from: string; held_to: string };

export interface VisitReconciliationFilter extends PageRequest {
  readonly status?: string | undefined;
  /** Guest or host. */
  readonly municipality?: string | undefined;
}

const stateOn = (today: string, { done, dueOn }: Pick<StoredFollowUp, 'done' | 'dueOn'>) => {
  if (done) return 'done';
  return dueOn < today ? 'overdue' : 'open';
};

function entryOf(row: Row, names: Names, today: string): Item {
  const sides = sidesView(row, names);
  const followUps = sides.followUps.map(
    (followUp) => ({ ...followUp, state: stateOn(today, followUp) }) as const,
  );
  const count = (state: (typeof followUpStates)[number]) =>
    followUps.filter((followUp) => followUp.state === state).length;
  return {
    visit: row.visit_id,
    revision: String(row.revision),
    kind: row.kind as Item['kind'],
    guest: names.municipality(row.guest),
    host: names.municipality(row.host),
    planned: { from: row.planned_from, to: row.planned_to },
    held: { from: row.held_from, to: row.held_to },
    heldBeforePlanned: row.held_from < row.planned_from,
    ...sides,
    tripReportFiled: sides.tripReports.length > 0,
    followUps,
    corrected: row.corrected,
    followUpCount: { open: count('open'), overdue: count('overdue'), done: count('done') },
  };
}

/** Guest, host and whoever else a row names. */
const namesOf = (db: Db, rows: readonly Row[]): Promise<Names> =>
  loadNames(db, { municipalities: rows.flatMap((row) => [row.guest, row.host, ...municipalitiesOf(row)]) });

/** What both sides say of one visit; null while it is not recorded as held. */
export async function getVisitReconciliation(
  db: Db,
  id: string,
  today: string,
): Promise<Unplaced<VisitReconciliationEntry> | null> {
  const row = (await db
    .selectFrom('visit_reconciliation')
    .selectAll()
    .where('visit_id', '=', id)
    .where('held_from', 'is not', null)
    .executeTakeFirst()) as Row | undefined;
  return row ? entryOf(row, await namesOf(db, [row]), today) : null;
}

const LIST = 'visit_reconciliations';

/** What both sides say of each visit that was held, the latest first; overdue is what was due before `today`. */
export async function listVisitReconciliations(
  db: Db,
  { status, municipality, limit, cursor }: VisitReconciliationFilter,
  today: string,
): Promise<Unplaced<VisitReconciliationList>> {
  const after = decodeCursor(LIST, ['day', 'uuid'], cursor);
  let query = db.selectFrom('visit_reconciliation').selectAll().where('held_from', 'is not', null);
  if (after)
    query = query.where(sql<boolean>`(held_from, visit_id) < (${after[0]}::date, ${after[1]}::uuid)`);
  if (status !== undefined) query = query.where('status', '=', status);
  if (municipality !== undefined)
    query = query.where((where) =>
      where.or([where('guest', '=', municipality), where('host', '=', municipality)]),
    );
  const found = (await query
    .orderBy('held_from', 'desc')
    .orderBy('visit_id', 'desc')
    .limit(limit + 1)
    .execute()) as Row[];
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [row.held_from, row.visit_id]);
  const names = await namesOf(db, rows);
  return { items: rows.map((row) => entryOf(row, names, today)), nextCursor };
}
