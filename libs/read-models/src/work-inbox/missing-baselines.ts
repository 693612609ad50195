import { sql, type Kysely } from 'kysely';
import { NO_DAY } from './items.js';
import type { WorkInboxTables } from './table.js';

/**
 * What a municipality tries or carries out without a baseline of an indicator it is measured by. A baseline that names a
 * program speaks of that one; where an attempt does not say which program it became, any of the municipality's counts. A
 * retired indicator is left out: nobody can record one for it.
 */
export const missingBaselines = (db: Kysely<WorkInboxTables>, municipality: string, today: string) =>
  db
    .selectFrom('practice')
    .innerJoin('measured', 'measured.program_id', 'practice.program_id')
    .leftJoin('indicator', 'indicator.code', 'measured.measured_by')
    .where('practice.municipality', '=', municipality)
    .where('practice.open', '=', true)
    .where('practice.begun_on', '<=', today)
    .where('measured.dropped', '=', false)
    .where('measured.measured_from', '<=', today)
    .where(sql<boolean>`retired is not true`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('baseline')
            .select('baseline.event_id')
            .where('baseline.municipality', '=', municipality)
            .where('baseline.stands', '=', true)
            .whereRef('baseline.indicator', '=', 'measured.measured_by')
            .where(({ or, eb, ref }) =>
              or([
                eb('practice.is_own', '=', false),
                eb('baseline.program_id', 'is', null),
                eb('baseline.program_id', '=', ref('practice.program_id')),
              ]),
            ),
        ),
      ),
    )
    // A program of one's own that came by an attempt is in practice twice: its own stream says so, and the attempt's.
    .groupBy([
      'practice.municipality',
      'practice.program_id',
      'measured.measured_by',
      'measured.measured_from',
    ])
    .select([
      sql<string>`max(stream) || '/baseline/' || measured_by`.as('item'),
      sql<string>`'baseline'`.as('kind'),
      sql<string>`'record_baseline'`.as('task'),
      'practice.municipality as municipality',
      sql<string>`'officer'`.as('role'),
      sql<string>`split_part(max(stream), '-', 1)`.as('category'),
      sql<string>`substr(max(stream), strpos(max(stream), '-') + 1)`.as('thing'),
      sql<string | null>`null::uuid`.as('event_id'),
      sql<string>`greatest(min(begun_on), measured_from)`.as('since'),
      sql<string | null>`null::date`.as('due_on'),
      sql<string>`${sql.lit(NO_DAY)}::date`.as('sort_day'),
      sql<string | null>`null`.as('counterpart'),
      'practice.program_id as program_id',
      'measured.measured_by as indicator',
      sql<string | null>`null`.as('period'),
      sql<string | null>`null`.as('detail'),
      sql<string | null>`null`.as('office'),
      sql<readonly string[]>`'[]'::jsonb`.as('authors'),
    ]);
