import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import {
  askedPaths,
  heldVisits,
  refuseUnknown,
  studiedPairs,
  type AskedPaths,
} from '../adoption-path/asked-thing.js';
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
  when way.closed is not null then way.closed
  when not way.implemented and not way.scaled
    and ${on}::date - (case when way.stage = 'deferred' then greatest(way.last_on, way.review_on) else way.last_on end) > ${days}
    then 'lapsed'
  when way.suspended then 'suspended'
  when way.stage = 'deferred' then 'deferred'
  when way.stage = 'evaluated' and way.trial_failed then 'trial_failed'
end`;

/** How many pairs of a city and a program were studied and never intended. */
async function studiedOnly(db: Db, { origin, adopter, program, sector }: FunnelRequest): Promise<number> {
  let query = db
    .selectFrom(studiedPairs(db).as('pair'))
    .innerJoin('program_sector as of', 'of.program_id', 'pair.program_id')
    .whereRef('of.municipality', '!=', 'pair.guest')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('path as way')
            .select('way.adoption_id')
            .whereRef('way.adopter', '=', 'pair.guest')
            .whereRef('way.program_id', '=', 'pair.program_id'),
        ),
      ),
    );
  if (origin !== undefined) query = query.where('of.municipality', '=', origin);
  if (adopter !== undefined) query = query.where('pair.guest', '=', adopter);
  if (program !== undefined) query = query.where('pair.program_id', '=', program);
  if (sector !== undefined) query = query.where('of.sector', '=', sector);
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
        .leftJoin(heldVisits(db).as('came'), 'came.visit_id', 'way.visit_id')
        .leftJoin(studiedPairs(db).as('pair'), (join) =>
          join.onRef('pair.guest', '=', 'way.adopter').onRef('pair.program_id', '=', 'way.program_id'),
        )
        .select(['way.decided', 'way.tried', 'way.implemented', 'way.scaled'])
        // It names a visit that was held, or the adopter studied the program at one.
        .select(sql<boolean>`(came.visit_id is not null or pair.guest is not null)`.as('visited'))
        .select(endSql(on, days).as('end'))
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
