import type { Actor, Label } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import {
  bigint,
  bool,
  date,
  int,
  json,
  nullable,
  numeric,
  table,
  text,
  uuid,
  type RowOf,
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
  { key: ['code'] },
);

/** One claim about one observation key, with the values that stand after its corrections. */
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
    contested: bool,
    superseded_by: nullable(uuid),
    corrections: json<Observation['corrections']>(),
    actor: json<Actor>(),
    origin: json<Origin>(),
    position: bigint,
  },
  {
    key: ['event_id'],
    indexes: ['municipality, indicator', 'indicator, period', 'program_id', 'position desc'],
  },
);

export interface OutcomeTables extends NameTables {
  indicator: RowOf<typeof indicator>;
  observation: RowOf<typeof observation>;
}
