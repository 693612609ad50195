import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import { linksTo } from './attempt-links.js';
import { entryOf, itemOf, type ShownAdoption } from './entry.js';
import { sortDaySql, type AdoptionRegisterTables } from './table.js';
import type { AdoptionEntry, AdoptionList } from './view.js';

type Db = Kysely<AdoptionRegisterTables>;

export interface AdoptionFilter extends PageRequest {
  readonly adopter?: string | undefined;
  readonly origin?: string | undefined;
  readonly program?: string | undefined;
  readonly visit?: string | undefined;
  readonly stage?: string | undefined;
}

const namesFor = (db: Db, rows: readonly ShownAdoption[]): Promise<Names> =>
  loadNames(db, {
    municipalities: rows.flatMap(({ origin, adopter }) => [origin, adopter]),
    programs: rows.flatMap((row) => [row.program_id, row.local_program]),
  });

const LIST = 'adoptions';
const sortDay = sql.raw<string>(sortDaySql);

/** Adoptions, the latest intent first. */
export async function listAdoptions(
  db: Db,
  { adopter, origin, program, visit, stage, limit, cursor }: AdoptionFilter,
): Promise<Unplaced<AdoptionList>> {
  const after = decodeCursor(LIST, ['day', 'uuid'], cursor);
  let query = db.selectFrom('adoption').selectAll().select(sortDay.as('sort_day'));
  if (after)
    query = query.where(sql<boolean>`(${sortDay}, adoption_id) < (${after[0]}::date, ${after[1]}::uuid)`);
  if (adopter !== undefined) query = query.where('adopter', '=', adopter);
  if (origin !== undefined) query = query.where('origin', '=', origin);
  if (program !== undefined) query = query.where('program_id', '=', program);
  if (visit !== undefined) query = query.where('visit_id', '=', visit);
  if (stage !== undefined) query = query.where('stage', '=', stage);
  const found = await query
    .orderBy(sortDay, 'desc')
    .orderBy('adoption_id', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [row.sort_day, row.adoption_id]);
  const names = await namesFor(db, rows);
  return { items: rows.map((row) => itemOf(row, names)), nextCursor };
}

/** One adoption; null when the id is unknown. */
export async function getAdoption(db: Db, id: string): Promise<Unplaced<AdoptionEntry> | null> {
  const row = await db.selectFrom('adoption').selectAll().where('adoption_id', '=', id).executeTakeFirst();
  if (!row) return null;
  return entryOf(row, await namesFor(db, [row]), await linksTo(db, id));
}

/** How many adoptions there are. */
export async function countAdoptions(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('adoption')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
