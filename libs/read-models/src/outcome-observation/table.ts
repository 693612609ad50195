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
  { key: ['code'], record: 'both' },
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
    review: text,
    reviews: json<Observation['reviews']>(),
    corrections: json<Observation['corrections']>(),
    actor: json<Actor>(),
    origin: json<Origin>(),
    position: bigint,
  },
  {
    key: ['event_id'],
    indexes: [
      'municipality, indicator',
      'indicator, period',
      'program_id',
      'review, position desc',
      'position desc',
    ],
  },
);

/** From when on the figures of a series come about in another way. */
export const methodBreak = table(
  'method_break',
  {
    event_id: uuid,
    series_id: text,
    from_period: text,
    from_day: date,
    changed: text,
    comparable: bool,
    origin: json<Origin>(),
  },
  { key: ['event_id'], indexes: ['series_id, from_day'] },
);

/** What a count of persons is held against. */
export const population = table(
  'population',
  { municipality: text, year: int, population: int },
  { key: ['municipality', 'year'], record: 'both' },
);

export interface OutcomeTables extends NameTables {
  indicator: ShownRowOf<typeof indicator>;
  observation: RowOf<typeof observation>;
  method_break: RowOf<typeof methodBreak>;
  population: RowOf<typeof population>;
}
