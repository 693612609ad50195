import type { Source } from '#registry';
import type { NameTables } from '../names.js';
import type { IndicatorEntry } from '../outcome-observation/view.js';
import { bool, date, int, json, nullable, numeric, table, text, uuid, type RowOf } from '../runtime/table.js';

export const comparedIndicator = table(
  'indicator',
  { code: text, entry: json<IndicatorEntry>() },
  { key: ['code'], record: 'both' },
);

/** What figures are divided by; `edition` is empty where the statistic has one issue. */
export const comparedDenominator = table(
  'denominator',
  { municipality: text, quantity: text, year: int, basis: text, edition: text, value: numeric },
  { key: ['municipality', 'quantity', 'year', 'basis', 'edition'], record: 'both' },
);

/** Observations as corrected, with what the comparison gate looks at. */
export const comparedObservation = table(
  'observation',
  {
    event_id: uuid,
    indicator: text,
    period: text,
    period_from: date,
    period_to: date,
    value_kind: text,
    municipality: text,
    indicator_version: int,
    method: text,
    status: text,
    dimensions: json<Record<string, string>>(),
    value: nullable(numeric),
    numerator: nullable(numeric),
    denominator: nullable(numeric),
    contested: bool,
    superseded: bool,
    review: text,
    source: nullable(json<Source>()),
  },
  { key: ['event_id'], indexes: ['indicator, value_kind, period'] },
);

/** Breaks after which the figures of a series may not be compared with those before. */
export const comparedBreak = table(
  'method_break',
  { event_id: uuid, series_id: text, from_day: date },
  { key: ['event_id'], indexes: ['series_id'] },
);

export interface CityComparisonTables extends NameTables {
  indicator: RowOf<typeof comparedIndicator>;
  denominator: RowOf<typeof comparedDenominator>;
  observation: RowOf<typeof comparedObservation>;
  method_break: RowOf<typeof comparedBreak>;
}
