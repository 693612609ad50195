import type { PreciseDate } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import { bigint, int, json, nullable, table, text, uuid, date, type RowOf } from '../runtime/table.js';
import type { AdoptionEntry } from './view.js';

/** Attempts without a known day come last, after the oldest. */
export const sortDaySql = `coalesce(intended_day, '0001-01-01'::date)`;

export const adoption = table(
  'adoption',
  {
    adoption_id: uuid,
    program_id: uuid,
    origin: text,
    adopter: text,
    visit_id: nullable(uuid),
    stage: text,
    decided: nullable(json<NonNullable<AdoptionEntry['decided']>>()),
    claims: json<AdoptionEntry['claims']>(),
    attribution_level: nullable(int),
    local_program: nullable(uuid),
    intended: json<PreciseDate>(),
    /** First day of `intended`, what lists are sorted by; null when unknown. */
    intended_day: nullable(date),
    revision: bigint,
    recorded: json<Origin>(),
  },
  {
    key: ['adoption_id'],
    indexes: ['program_id', 'adopter', 'origin', 'visit_id', `${sortDaySql} desc, adoption_id desc`],
  },
);

export interface AdoptionRegisterTables extends NameTables {
  adoption: RowOf<typeof adoption>;
}
