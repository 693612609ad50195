import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { loadNames } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { RegistryActivityTables } from './table.js';
import type { ActivityList, Happening } from './view.js';

type Db = Kysely<RegistryActivityTables>;

const LIST = 'activity';

/** What happened, the latest day first; what has no known day comes last. */
export async function listActivity(db: Db, { limit, cursor }: PageRequest): Promise<Unplaced<ActivityList>> {
  const after = decodeCursor(LIST, ['day', 'position'], cursor);
  let query = db
    .selectFrom('happening')
    .leftJoin('indicator_name', 'indicator_name.code', 'happening.indicator')
    .selectAll('happening')
    .select('indicator_name.name as indicator_name');
  if (after) query = query.where(sql<boolean>`(on_day, position) < (${after[0]}::date, ${after[1]}::int8)`);
  const found = await query
    .orderBy('on_day', 'desc')
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [row.on_day, String(row.position)]);
  const names = await loadNames(db, {
    municipalities: rows
      .flatMap((row) => [row.municipality, row.counterpart])
      .filter((code) => code !== null),
    programs: rows.map((row) => row.program_id),
  });
  const items = rows.map((row): Happening => ({
    type: row.type as Happening['type'],
    municipality: names.municipality(row.municipality),
    counterpart: row.counterpart === null ? null : names.municipality(row.counterpart),
    program: row.program_id === null ? null : names.program(row.program_id),
    visitId: row.visit_id,
    adoptionId: row.adoption_id,
    indicator:
      row.indicator === null
        ? null
        : { code: row.indicator, name: row.indicator_name ?? { id: row.indicator, en: row.indicator } },
    period: row.period,
    value: row.value,
    unit: row.unit,
    valueKind: row.value_kind as Happening['valueKind'],
    decision: row.decision as Happening['decision'],
    corrected: row.corrected,
    origin: row.origin,
  }));
  return { items, nextCursor };
}
