import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { escapeLike } from '../like.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { ShownRowOf } from '../runtime/table.js';
import type { program, ProgramCatalogueTables } from './table.js';
import type { ProgramEntry, ProgramList } from './view.js';

type Db = Kysely<ProgramCatalogueTables>;
type Item = ProgramList['items'][number];

export interface ProgramFilter extends PageRequest {
  readonly search?: string | undefined;
  readonly municipality?: string | undefined;
  readonly sector?: string | undefined;
  readonly status?: string | undefined;
  readonly digital?: boolean | undefined;
}

const entryOf = (row: ShownRowOf<typeof program>, names: Names): Item => ({
  id: row.program_id,
  municipality: names.municipality(row.municipality),
  name: row.name,
  formerNames: row.former_names,
  aliases: row.aliases,
  sector: row.sector as Item['sector'],
  summary: row.summary,
  stage: row.stage as Item['stage'],
  status: row.status as Item['status'],
  alive: row.status === 'active' || row.status === 'suspended',
  lastConfirmedYear: row.last_confirmed_year,
  digital: row.digital,
  agency: row.agency,
  launched: row.launched,
  indicators: row.indicators,
  corrected: row.corrected,
});

const LIST = 'programs';

/** Programs in the order of municipality and Indonesian name. */
export async function listPrograms(
  db: Db,
  { search, municipality, sector, status, digital, limit, cursor }: ProgramFilter,
): Promise<Unplaced<ProgramList>> {
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
  if (status !== undefined) query = query.where('status', '=', status);
  if (digital !== undefined) query = query.where('digital', '=', digital);
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

/** Names of the programs that a program's entry points to. */
async function namesOfPrograms(db: Db, ids: readonly string[]) {
  const found = ids.length
    ? await db.selectFrom('program').select(['program_id', 'name']).where('program_id', 'in', ids).execute()
    : [];
  const nameById = new Map(found.map(({ program_id, name }) => [program_id, name]));
  return (id: string) => ({ id, name: nameById.get(id) ?? { id, en: id } });
}

/** One program; null when the id is unknown. */
export async function getProgram(db: Db, id: string): Promise<Unplaced<ProgramEntry> | null> {
  const row = await db.selectFrom('program').selectAll().where('program_id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { lineage, statuses } = row;
  const municipalities = [row.municipality, ...lineage.map(({ municipality }) => municipality)];
  const names = await loadNames(db, { municipalities });
  const others = [...lineage, ...statuses].flatMap(({ program }) => program ?? []);
  const namedProgram = await namesOfPrograms(db, [...new Set(others)]);
  return {
    ...entryOf(row, names),
    revision: String(row.revision),
    origin: row.origin,
    initiator: row.initiator,
    legalBases: row.legal_bases,
    budgetReferences: row.budget_references,
    stages: row.stages,
    statuses: statuses.map((turn) => ({
      ...turn,
      program: turn.program === null ? null : namedProgram(turn.program),
    })),
    names: row.names,
    agencies: row.agencies,
    revisions: row.revisions,
    droppedIndicators: row.dropped_indicators,
    lineage: lineage.map((descent) => ({
      ...descent,
      program: namedProgram(descent.program),
      municipality: names.municipality(descent.municipality),
    })),
    confirmations: row.confirmations,
  };
}

/** How many programs there are; a duplicate record is no program. */
export async function countPrograms(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('program')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('status', '<>', 'merged')
    .executeTakeFirstOrThrow();
  return Number(count);
}
