import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { askedPaths, refuseUnknown, studiedPairs, type AskedPaths } from '../adoption-path/asked-thing.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import { sankey, type Stream } from './sankey.js';
import type { AdoptionFunnel } from './view.js';

type Db = Kysely<AdoptionPathTables>;

export interface FunnelRequest extends AskedPaths {
  /** After how many days of silence an attempt is shown as lapsed. */
  readonly days: number;
  /** The day on which silence is counted, YYYY-MM-DD. */
  readonly on: string;
}

/**
 * How it ended or rests, null where it goes on. Lapsed is as the registry's `isLapsed` says it: silent for more than so
 * many days, neither in practice nor closed, and not before the day on which a deferred one is looked at again.
 */
const endSql = (on: string, days: number) => sql<string | null>`case
  when path.closed is not null then path.closed
  when not path.implemented and not path.scaled
    and ${on}::date - (case when path.stage = 'deferred' then greatest(path.last_on, path.review_on) else path.last_on end) > ${days}
    then 'lapsed'
  when path.suspended then 'suspended'
  when path.stage = 'deferred' then 'deferred'
  when path.stage = 'evaluated' and path.trial_failed then 'trial_failed'
end`;

const isStudied = (db: Db) =>
  sql<boolean>`exists (${studiedPairs(db)
    .where('path_visit.guest', '=', sql.ref<string>('path.adopter'))
    .where('path_studied.program_id', '=', sql.ref<string>('path.program_id'))})`;

/** Whether an attempt came from a visit: it names one that was held, or the adopter studied the program at one. */
const visited = (db: Db) =>
  sql<boolean>`(exists (${db
    .selectFrom('path_visit')
    .select('path_visit.visit_id')
    .where('path_visit.visit_id', '=', sql.ref<string>('path.visit_id'))
    .where('path_visit.held_on', 'is not', null)
    .where('path_visit.cancelled', '=', false)}) or ${isStudied(db)})`;

/** How many pairs of a city and a program were studied and never intended. */
async function studiedOnly(db: Db, { origin, adopter, program, sector }: FunnelRequest): Promise<number> {
  let query = db
    .selectFrom(studiedPairs(db).as('pair'))
    .innerJoin('program_sector', 'program_sector.program_id', 'pair.program_id')
    .whereRef('program_sector.municipality', '!=', 'pair.guest')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('path')
            .select('path.adoption_id')
            .whereRef('path.adopter', '=', 'pair.guest')
            .whereRef('path.program_id', '=', 'pair.program_id'),
        ),
      ),
    );
  if (origin !== undefined) query = query.where('program_sector.municipality', '=', origin);
  if (adopter !== undefined) query = query.where('pair.guest', '=', adopter);
  if (program !== undefined) query = query.where('pair.program_id', '=', program);
  if (sector !== undefined) query = query.where('program_sector.sector', '=', sector);
  const { count } = await query
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * How far attempts came, from the visit to their growing, and where they ended: counts, and nodes and links for a Sankey
 * diagram. What was studied and never intended is no attempt and has no attribution: a level above 0 leaves it out.
 * Throws `UnknownThing`.
 */
export async function adoptionFunnel(db: Db, request: FunnelRequest): Promise<Unplaced<AdoptionFunnel>> {
  await refuseUnknown(db, request);
  const { on, days } = request;
  const streams = await db
    .selectFrom(
      askedPaths(db, request)
        .select(['path.decided', 'path.tried', 'path.implemented', 'path.scaled'])
        .select([visited(db).as('visited'), endSql(on, days).as('end')])
        .as('attempt'),
    )
    .select(['visited', 'decided', 'tried', 'implemented', 'scaled', 'end'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .groupBy(['visited', 'decided', 'tried', 'implemented', 'scaled', 'end'])
    .execute();
  const attempts = streams.map(({ count, ...stream }) => ({ ...stream, count: Number(count) }) as Stream);
  const unintended = (request.level ?? 0) > 0 ? 0 : await studiedOnly(db, request);
  return { on, days, ...sankey(attempts, unintended) };
}
