import { z } from 'zod';
import { label, text } from '../vocabulary/text.js';
import { indicatorCode } from '../vocabulary/codes.js';

export const directions = ['higher_better', 'lower_better', 'context'] as const;
export const aggregations = ['sum', 'mean', 'median', 'last', 'ratio_of_sums', 'distinct', 'none'] as const;
export const countBases = ['person', 'visit', 'service', 'household', 'unit'] as const;
export const valueTypes = ['number', 'statement'] as const;

const per = z.int().positive();

export const normalisation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('per_capita'), per }),
    z.strictObject({ kind: z.literal('per_household'), per }),
    z.strictObject({ kind: z.literal('per_km2'), per }),
  ])
  .describe(
    '`per_capita` divides by the population and multiplies by `per` (1,000: per thousand people); `per_household` ' +
      'divides by the households, `per_km2` by the area.',
  );
export type Normalisation = z.infer<typeof normalisation>;

const longLabel = (max: number) => z.strictObject({ id: text(max), en: text(max) });

/** What a definition says that a revision may change. */
const meaning = {
  name: label,
  concept: label,
  definition: longLabel(4000)
    .optional()
    .describe('What exactly is counted and what is not, where the concept is too short for it.'),
  formula: longLabel(1000).optional(),
  unit: text(40),
  countBasis: z.enum(countBases).optional(),
  direction: z.enum(directions),
  aggregation: z.strictObject({ time: z.enum(aggregations), areas: z.enum(aggregations) }),
  normalisation,
  references: z.array(z.strictObject({ scheme: text(80), edition: text(40), code: text(80) })),
};

export const indicatorAspects = [
  'name',
  'concept',
  'definition',
  'formula',
  'unit',
  'countBasis',
  'direction',
  'aggregation',
  'normalisation',
  'references',
] as const satisfies readonly (keyof typeof meaning)[];
export type IndicatorAspect = (typeof indicatorAspects)[number];

export const IndicatorDefined = z
  .strictObject({
    code: indicatorCode,
    version: z.int().positive(),
    valueType: z.enum(valueTypes),
    ...meaning,
  })
  .describe('What is measured, in which unit, and how its figures may be added up and compared.');

export const IndicatorRevised = z
  .strictObject({
    code: indicatorCode,
    version: z.int().min(2),
    valueType: z.enum(valueTypes),
    ...meaning,
    changed: z.array(z.enum(indicatorAspects)).min(1),
    reason: text(1000),
  })
  .describe('The whole definition as it is now, so that nobody must look up what it was to know what it is.');

export const IndicatorRetired = z
  .strictObject({ reason: text(1000), successor: indicatorCode.optional() })
  .describe('Nothing is measured by it any more; what was, stands.');

export const indicatorEvents = { IndicatorDefined, IndicatorRevised, IndicatorRetired };
