import type { Actor, DataOf, Label } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import type { RetractionTables } from '../outcome-retraction.js';
import {
  bigint,
  date,
  int,
  json,
  nullable,
  numeric,
  table,
  text,
  uuid,
  type RowOf,
  type ShownRowOf,
} from '../runtime/table.js';
import type { IndicatorDetail, IndicatorEntry, Observation } from './view.js';

export const indicator = table(
  'indicator',
  {
    code: text,
    name: json<Label>(),
    entry: json<IndicatorEntry>(),
    revision: bigint,
    versions: json<IndicatorDetail['versions']>(),
  },
  { purpose: 'One indicator as it is defined now.', key: ['code'], record: 'both' },
);

export const observation = table(
  'observation',
  {
    event_id: uuid,
    series_id: text,
    municipality: text,
    indicator: text,
    indicator_version: int,
    method: text,
    program_id: nullable(uuid),
    period: text,
    period_from: date,
    period_to: date,
    value_kind: text,
    value: nullable(numeric),
    numerator: nullable(numeric),
    denominator: nullable(numeric),
    unit: text,
    count_basis: nullable(text),
    status: text,
    dimensions: json<Record<string, string>>(),
    statement: nullable(text),
    note: nullable(text),
    /** What replaced it last, be that retracted or not. */
    superseded_by: nullable(uuid),
    /** The position of the last correction that made its reviews say nothing of it any more. */
    unreviewed_at: nullable(bigint),
    corrections: json<Observation['corrections']>(),
    actor: json<Actor>(),
    origin: json<Origin>(),
    position: bigint,
  },
  {
    purpose: 'One claim about one observation key, with the values that stand after its corrections.',
    key: ['event_id'],
    indexes: ['municipality, indicator, period', 'indicator, period', 'program_id', 'position desc'],
  },
);

export type ReviewData = DataOf<'OutcomeVerified' | 'OutcomeReturned' | 'OutcomePublished'>;

export const review = table(
  'review',
  {
    event_id: uuid,
    kind: text,
    claim: uuid,
    recorded_claim: uuid,
    data: json<ReviewData>(),
    recorded: json<ReviewData>(),
    origin: json<Origin>(),
    position: bigint,
  },
  {
    purpose: 'What somebody else than who recorded a claim did with it: as corrected and as recorded.',
    key: ['event_id'],
    indexes: ['claim, position', 'recorded_claim, position', 'kind, claim'],
  },
);

export type BreakData = DataOf<'MethodBreakDeclared'>;

export const methodBreak = table(
  'method_break',
  {
    event_id: uuid,
    series_id: text,
    data: json<BreakData>(),
    recorded: json<BreakData>(),
    origin: json<Origin>(),
  },
  {
    purpose: 'From when on the figures of a series come about in another way: as corrected and as recorded.',
    key: ['event_id'],
    indexes: ['series_id'],
  },
);

export interface OutcomeTables extends NameTables, RetractionTables {
  indicator: ShownRowOf<typeof indicator>;
  observation: RowOf<typeof observation>;
  review: RowOf<typeof review>;
  method_break: RowOf<typeof methodBreak>;
}
