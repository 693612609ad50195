import type { Kysely } from 'kysely';
import { askedPaths, type AskedPaths } from '../adoption-path/asked-thing.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import type { CountedStep, DiffusionGraph } from './view.js';

export interface EdgeRequest extends AskedPaths {
  /** As of this day, YYYY-MM-DD. */
  readonly on: string;
  readonly step: CountedStep;
}

const dayColumns = { intended: 'intended_on', decided: 'decided_on', implemented: 'implemented_on' } as const;

/** The attempts that had come to a step by a day, or nobody knows when; the earliest first. */
export async function edgesOf(
  db: Kysely<AdoptionPathTables>,
  request: EdgeRequest,
): Promise<DiffusionGraph['edges']> {
  const { on, step } = request;
  const day = `way.${dayColumns[step]}` as const;
  let query = askedPaths(db, request)
    .where((where) => where.or([where(day, 'is', null), where(day, '<=', on)]))
    .select(['way.adoption_id as adoption', 'way.program_id as program'])
    .select(['way.origin as from', 'way.adopter as to', 'way.level', `${day} as day`]);
  if (step !== 'intended') query = query.where(`way.${step}`, '=', true);
  return await query.orderBy(day).orderBy('way.adoption_id').execute();
}
