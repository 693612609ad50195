import type { DataOf } from '#registry';
import type { IndicatorEntry } from './view.js';

/** An indicator as readers see it. */
export const indicatorEntryOf = (data: DataOf<'IndicatorDefined'>): IndicatorEntry => ({
  code: data.code,
  version: data.version,
  name: data.name,
  concept: data.concept,
  definition: data.definition ?? null,
  formula: data.formula ?? null,
  valueType: data.valueType,
  unit: data.unit,
  countBasis: data.countBasis ?? null,
  direction: data.direction,
  aggregation: data.aggregation,
  normalisation: data.normalisation,
  references: data.references,
  retired: null,
});
