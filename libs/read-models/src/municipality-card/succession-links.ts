import type { Kysely } from 'kysely';
import type { MunicipalityCardTables } from './table.js';
import type { MunicipalityCard, SuccessionLink } from './view.js';

/** What a municipality became and what it was made of, in the order in which it happened. */
export async function successionsOf(
  db: Kysely<MunicipalityCardTables>,
  code: string,
): Promise<Pick<MunicipalityCard, 'successors' | 'predecessors'>> {
  const linked = async (own: 'from_code' | 'to_code', other: 'from_code' | 'to_code') => {
    const rows = await db
      .selectFrom('succession')
      .leftJoin('municipality', 'municipality.code', `succession.${other}`)
      .select([
        'succession.kind as kind',
        'instrument',
        'succession.corrected as corrected',
        'origin',
        `succession.${other} as code`,
        'municipality.name as name',
      ])
      .where(`succession.${own}`, '=', code)
      .orderBy('on_day')
      // Of one day the one that was recorded first; the ids of events have no order.
      .orderBy('position')
      .orderBy(`succession.${other}`)
      .execute();
    return rows.map((row): SuccessionLink => ({
      kind: row.kind as SuccessionLink['kind'],
      municipality: { code: row.code, name: row.name ?? row.code },
      instrument: row.instrument,
      corrected: row.corrected,
      origin: row.origin,
    }));
  };
  return {
    successors: await linked('from_code', 'to_code'),
    predecessors: await linked('to_code', 'from_code'),
  };
}
