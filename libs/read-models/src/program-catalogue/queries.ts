import { sql, type Kysely } from 'kysely';
import { escapeLike } from '../like.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { RowOf } from '../runtime/table.js';
import type { program, ProgramCatalogueTables } from './table.js';
import type { ProgramEntry, ProgramList } from './view.js';

type Db = Kysely<ProgramCatalogueTables>;
type Item = ProgramList['items'][number];

export interface ProgramFilter extends PageRequest {
  readonly search?: string | undefined;
  readonly municipality?: string | undefined;
  readonly sector?: string | undefined;
}

const entryOf = (row: RowOf<typeof program>, names: Names): Item => ({
  id: row.program_id,
  municipality: names.municipality(row.municipality),
  name: row.name,
  aliases: row.aliases,
  sector: row.sector as Item['sector'],
  summary: row.summary,
  stage: row.stage as Item['stage'],
  launched: row.launched,
  indicators: row.indicators,
});

const LIST = 'programs';

/** Programs in the order of municipality and Indonesian name. */
export async function listPrograms(
  db: Db,
  { search, municipality, sector, limit, cursor }: ProgramFilter,
): Promise<Omit<ProgramList, 'position'>> {
  const after = decodeCursor(LIST, ['text', 'text', 'uuid'], cursor);
  const nameText = sql<string>`(name->>'id')`;
  let query = db.selectFrom('program').selectAll().select(nameText.as('name_text'));
  if (after) {
    query = query.where(
      sql<boolean>`(municipality, ${nameText}, program_id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`,
    );
  }
  if (municipality !== undefined) query = query.where('municipality', '=', municipality);
  if (sector !== undefined) query = query.where('sector', '=', sector);
  if (search !== undefined)
    query = query.where('search_text', 'like', `%${escapeLike(search.toLowerCase())}%`);
  const found = await query
    .orderBy('municipality')
    .orderBy(nameText)
    .orderBy('program_id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [
    row.municipality,
    row.name_text,
    row.program_id,
  ]);
  const names = await loadNames(db, { municipalities: rows.map((row) => row.municipality) });
  return { items: rows.map((row) => entryOf(row, names)), nextCursor };
}

/** One program; null when the id is unknown. */
export async function getProgram(db: Db, id: string): Promise<Omit<ProgramEntry, 'position'> | null> {
  const row = await db.selectFrom('program').selectAll().where('program_id', '=', id).executeTakeFirst();
  if (!row) return null;
  const names = await loadNames(db, { municipalities: [row.municipality] });
  return {
    ...entryOf(row, names),
    revision: String(row.revision),
    origin: row.origin,
    legalBases: row.legal_bases,
    stages: row.stages,
  };
}

/** How many programs there are. */
export async function countPrograms(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('program')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
