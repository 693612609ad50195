import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { loadNames } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { OutcomeTables } from './table.js';
import type { IndicatorDetail, IndicatorList, Observation, OutcomeList } from './view.js';

type Db = Kysely<OutcomeTables>;

export interface OutcomeFilter extends PageRequest {
  readonly municipality?: string | undefined;
  readonly indicator?: string | undefined;
  readonly program?: string | undefined;
  readonly state?: string | undefined;
}

const LIST = 'outcomes';

/** Observations, the most recently recorded first. */
export async function listOutcomes(
  db: Db,
  { municipality, indicator, program, state, limit, cursor }: OutcomeFilter,
): Promise<Omit<OutcomeList, 'position'>> {
  const [after] = decodeCursor(LIST, ['position'], cursor) ?? [];
  let query = db
    .selectFrom('observation')
    .leftJoin('indicator', 'indicator.code', 'observation.indicator')
    .selectAll('observation')
    .select('indicator.name as indicator_name');
  if (after !== undefined) query = query.where('observation.position', '<', sql<bigint>`${after}::int8`);
  if (municipality !== undefined) query = query.where('municipality', '=', municipality);
  if (indicator !== undefined) query = query.where('observation.indicator', '=', indicator);
  if (state !== undefined) query = query.where('review', '=', state);
  if (program !== undefined) query = query.where('program_id', '=', program);
  const found = await query
    .orderBy('observation.position', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [String(row.position)]);
  const names = await loadNames(db, {
    municipalities: rows.map((row) => row.municipality),
    programs: rows.map((row) => row.program_id),
  });
  const breaks = await breaksOf(
    db,
    rows.map((row) => row.series_id),
  );
  const items = rows.map((row): Observation => ({
    eventId: row.event_id,
    seriesId: row.series_id,
    municipality: names.municipality(row.municipality),
    indicator: {
      code: row.indicator,
      name: row.indicator_name ?? { id: row.indicator, en: row.indicator },
    },
    indicatorVersion: row.indicator_version,
    method: row.method,
    program: row.program_id === null ? null : names.program(row.program_id),
    period: row.period,
    valueKind: row.value_kind as Observation['valueKind'],
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    unit: row.unit,
    countBasis: row.count_basis as Observation['countBasis'],
    status: row.status as Observation['status'],
    dimensions: row.dimensions,
    statement: row.statement,
    note: row.note,
    contested: row.contested,
    supersededBy: row.superseded_by,
    state: row.review as Observation['state'],
    reviews: row.reviews,
    methodBreaks: breaks.get(row.series_id) ?? [],
    corrections: row.corrections,
    origin: row.origin,
  }));
  return { items, nextCursor };
}

/** The breaks of some series, the earliest first. */
async function breaksOf(
  db: Db,
  seriesIds: readonly string[],
): Promise<ReadonlyMap<string, Observation['methodBreaks']>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('method_break')
    .selectAll()
    .where('series_id', 'in', [...new Set(seriesIds)])
    .orderBy('from_day')
    .orderBy('event_id')
    .execute();
  const entries = rows.map(({ series_id, from_period: from, changed, comparable, origin }) => ({
    seriesId: series_id,
    entry: { from, changed, comparable, origin },
  }));
  const bySeries = Map.groupBy(entries, ({ seriesId }) => seriesId);
  return new Map([...bySeries].map(([id, of]) => [id, of.map(({ entry }) => entry)]));
}

/** All indicators in the order of their codes, with the periods for which there are observations. */
export async function listIndicators(db: Db): Promise<Unplaced<IndicatorList>> {
  const rows = await db.selectFrom('indicator').select(['entry', 'corrected']).orderBy('code').execute();
  const periods = await db
    .selectFrom('observation')
    .select(['indicator', 'period', 'period_to'])
    .distinct()
    .orderBy('period_to', 'desc')
    .orderBy('period', 'desc')
    .execute();
  const byIndicator = Map.groupBy(periods, ({ indicator }) => indicator);
  return {
    items: rows.map(({ entry, corrected }) => ({
      ...entry,
      corrected,
      periods: (byIndicator.get(entry.code) ?? []).map(({ period }) => period),
    })),
  };
}

/** One indicator with its versions; null when nobody defined it. */
export async function getIndicator(db: Db, code: string): Promise<Unplaced<IndicatorDetail> | null> {
  const row = await db
    .selectFrom('indicator')
    .select(['entry', 'revision', 'versions', 'corrected'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) return null;
  const { entry, revision, versions, corrected } = row;
  return { ...entry, revision: String(revision), versions, corrected };
}

/** How many observations of how many indicators there are. */
export async function countOutcomes(db: Db): Promise<{ observations: number; indicators: number }> {
  const count = (from: 'observation' | 'indicator') =>
    db
      .selectFrom(from)
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
  const observations = await count('observation');
  const indicators = await count('indicator');
  return { observations: Number(observations.count), indicators: Number(indicators.count) };
}
