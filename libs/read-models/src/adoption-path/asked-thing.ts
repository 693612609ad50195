import type { Kysely } from 'kysely';
import type { AdoptionPathTables } from './table.js';

export type AskedThing = 'program' | 'municipality';

/** A question about a program or municipality that the registry does not know. */
export class UnknownThing extends Error {
  constructor(
    readonly what: AskedThing,
    /** The parameter that named it. */
    readonly parameter: string,
    readonly value: string,
  ) {
    super(`there is no ${what} ${value}`);
    this.name = 'UnknownThing';
  }
}

export interface AskedPaths {
  readonly origin?: string | undefined;
  readonly adopter?: string | undefined;
  readonly program?: string | undefined;
  readonly sector?: string | undefined;
  /** Step of the attribution ladder from which on attempts count, 0 to 7. */
  readonly level?: number | undefined;
}

type Db = Kysely<AdoptionPathTables>;

/** Throws `UnknownThing` for a city or program of a question that nothing is known of: it has no answer, and not an empty one. */
export async function refuseUnknown(db: Db, { origin, adopter, program }: AskedPaths): Promise<void> {
  for (const [parameter, code] of Object.entries({ origin, adopter })) {
    if (code === undefined) continue;
    const found = await db.selectFrom('city_kind').select('code').where('code', '=', code).executeTakeFirst();
    if (!found) throw new UnknownThing('municipality', parameter, code);
  }
  if (program === undefined) return;
  const found = await db
    .selectFrom('program_sector')
    .select('program_id')
    .where('program_id', '=', program)
    .executeTakeFirst();
  if (!found) throw new UnknownThing('program', 'program', program);
}

/**
 * The attempts that a question is about; called `way`. Tables have other names here because a name of their own would
 * not be found in a query within a query, where each stands for the view of one record.
 */
export function askedPaths(db: Db, { origin, adopter, program, sector, level }: AskedPaths) {
  let query = db.selectFrom('path as way');
  if (origin !== undefined) query = query.where('way.origin', '=', origin);
  if (adopter !== undefined) query = query.where('way.adopter', '=', adopter);
  if (program !== undefined) query = query.where('way.program_id', '=', program);
  if (level !== undefined) query = query.where('way.level', '>=', level);
  if (sector !== undefined)
    query = query.where('way.program_id', 'in', (inner) =>
      inner.selectFrom('program_sector as of').select('of.program_id').where('of.sector', '=', sector),
    );
  return query;
}

/** Programs that a city studied at a visit which was held, each once, with the day of the first such visit. */
export const studiedPairs = (db: Db) =>
  db
    .selectFrom('path_studied as studied')
    .innerJoin('path_visit as visit', 'visit.visit_id', 'studied.visit_id')
    .where('visit.held_on', 'is not', null)
    .where('visit.cancelled', '=', false)
    .select(['visit.guest', 'studied.program_id'])
    .select(({ fn }) => fn.min('visit.held_on').as('held_on'))
    .groupBy(['visit.guest', 'studied.program_id']);

/** Visits that were held. */
export const heldVisits = (db: Db) =>
  db
    .selectFrom('path_visit as held')
    .where('held.held_on', 'is not', null)
    .where('held.cancelled', '=', false)
    .select(['held.visit_id', 'held.held_on']);
