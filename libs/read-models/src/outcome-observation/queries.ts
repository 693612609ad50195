import type { Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { retractedFacts } from '../outcome-retraction.js';
import type { OutcomeTables } from './table.js';
import type { IndicatorDetail, IndicatorList } from './view.js';

type Db = Kysely<OutcomeTables>;

/** All indicators in the order of their codes, with the periods for which there are observations. */
export async function listIndicators(db: Db): Promise<Unplaced<IndicatorList>> {
  const rows = await db.selectFrom('indicator').select(['entry', 'corrected']).orderBy('code').execute();
  const periods = await db
    .selectFrom('observation')
    .select(['indicator', 'period', 'period_to'])
    .distinct()
    .where('event_id', 'not in', retractedFacts())
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

/** How many observations of how many indicators there are, without what was retracted. */
export async function countOutcomes(db: Db): Promise<{ observations: number; indicators: number }> {
  const observations = await db
    .selectFrom('observation')
    .where('event_id', 'not in', retractedFacts())
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  const indicators = await db
    .selectFrom('indicator')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return { observations: Number(observations.count), indicators: Number(indicators.count) };
}
