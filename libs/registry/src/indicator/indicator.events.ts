import { z } from 'zod';
import { label, text } from '../vocabulary/text.js';
import { indicatorCode } from '../vocabulary/codes.js';

export const directions = ['higher_better', 'lower_better', 'context'] as const;
export const aggregations = ['sum', 'mean', 'median', 'last', 'ratio_of_sums', 'distinct', 'none'] as const;
export const countBases = ['person', 'visit', 'service', 'household', 'unit'] as const;
export const valueTypes = ['number', 'statement'] as const;

/** `per_capita` divides by the population and multiplies by `per` (1,000: per thousand people). */
export const normalisation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('per_capita'), per: z.int().positive() }),
]);
export type Normalisation = z.infer<typeof normalisation>;

export const IndicatorDefined = z.strictObject({
  code: indicatorCode,
  version: z.int().positive(),
  name: label,
  concept: label,
  valueType: z.enum(valueTypes),
  unit: text(40),
  countBasis: z.enum(countBases).optional(),
  direction: z.enum(directions),
  aggregation: z.strictObject({ time: z.enum(aggregations), areas: z.enum(aggregations) }),
  normalisation,
  references: z.array(z.strictObject({ scheme: text(80), edition: text(40), code: text(80) })),
});

export const indicatorEvents = { IndicatorDefined };
