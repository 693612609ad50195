import type { DataOf, Source } from '#registry';
import type { NameTables } from '../names.js';
import type { Correctable } from '../observation-row.js';
import type { RetractionTables } from '../outcome-retraction.js';
import type { IndicatorEntry } from '../outcome-observation/view.js';
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

export const comparedIndicator = table(
  'indicator',
  { code: text, entry: json<IndicatorEntry>() },
  { purpose: 'One indicator as it is defined now.', key: ['code'], record: 'both' },
);

export const comparedDenominator = table(
  'denominator',
  { municipality: text, quantity: text, year: int, basis: text, edition: text, value: numeric },
  {
    purpose: 'What figures are divided by; `edition` is empty where the statistic has one issue.',
    key: ['municipality', 'quantity', 'year', 'basis', 'edition'],
    record: 'both',
  },
);

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
    /** What replaced it last, be that retracted or not. */
    superseded_by: nullable(uuid),
    /** The position of the last correction that made its reviews say nothing of it any more. */
    unreviewed_at: nullable(bigint),
    /** What the corrected fields said at first, those that show in a comparison. */
    misrecorded: json<Partial<Correctable>>(),
    /** Whether any field of it was corrected. */
    corrected: bool,
    source: nullable(json<Source>()),
  },
  {
    purpose: 'Observations as corrected, with what the comparison gate looks at.',
    key: ['event_id'],
    indexes: ['indicator, value_kind, period'],
  },
);

export const comparedReview = table(
  'review',
  { event_id: uuid, kind: text, claim: uuid, recorded_claim: uuid, position: bigint },
  {
    purpose: 'How a claim was reviewed, and which one it is, as corrected and as recorded.',
    key: ['event_id'],
    indexes: ['claim', 'recorded_claim'],
  },
);

type BreakData = DataOf<'MethodBreakDeclared'>;

export const comparedBreak = table(
  'method_break',
  { event_id: uuid, series_id: text, data: json<BreakData>(), recorded: json<BreakData>() },
  {
    purpose: 'From when on the figures of a series come about in another way: as corrected and as recorded.',
    key: ['event_id'],
    indexes: ['series_id'],
  },
);

export interface CityComparisonTables extends NameTables, RetractionTables {
  indicator: RowOf<typeof comparedIndicator>;
  denominator: RowOf<typeof comparedDenominator>;
  observation: RowOf<typeof comparedObservation>;
  review: RowOf<typeof comparedReview>;
  method_break: RowOf<typeof comparedBreak>;
}
