import { z } from 'zod';
import {
  aggregations,
  correctionReasons,
  countBases,
  directions,
  indicatorAspects,
  normalisation,
  observationStatuses,
  retractionReasons,
  reviewStates,
  valueKinds,
  valueTypes,
} from '#registry';
import { records } from '../record/which-record.js';
import {
  corrected,
  label,
  namedMunicipality,
  namedProgram,
  origin,
  pageOf,
  standingInRecord,
} from '../view.js';

export const indicatorEntry = z.object({
  code: z.string(),
  version: z.int(),
  name: label,
  concept: label,
  definition: z.object({ id: z.string(), en: z.string() }).nullable(),
  formula: z.object({ id: z.string(), en: z.string() }).nullable(),
  valueType: z.enum(valueTypes),
  unit: z.string(),
  countBasis: z.enum(countBases).nullable(),
  direction: z.enum(directions),
  aggregation: z.object({ time: z.enum(aggregations), areas: z.enum(aggregations) }),
  normalisation,
  references: z.array(z.object({ scheme: z.string(), edition: z.string(), code: z.string() })),
  /** Null while it is in use. */
  retired: z.object({ reason: z.string(), successor: z.string().nullable() }).nullable(),
});
export type IndicatorEntry = z.infer<typeof indicatorEntry>;

/** All indicators; `periods` are those for which any municipality has an observation, latest first. */
export const indicatorList = standingInRecord({
  items: z.array(z.object({ ...indicatorEntry.shape, corrected, periods: z.array(z.string()) })),
});
export type IndicatorList = z.infer<typeof indicatorList>;

/** What someone else than who recorded an observation did with it; `note` says why it was returned. */
export const reviewKinds = ['verified', 'returned', 'published'] as const;
/** One indicator as it is defined now, with what each version changed and why. */
export const indicatorDetail = standingInRecord({
  ...indicatorEntry.shape,
  corrected,
  revision: z.string(),
  versions: z.array(
    z.object({
      version: z.int(),
      changed: z.array(z.enum(indicatorAspects)),
      reason: z.string().nullable(),
      origin,
    }),
  ),
});
export type IndicatorDetail = z.infer<typeof indicatorDetail>;

export const observation = z.object({
  eventId: z.uuid(),
  seriesId: z.string(),
  municipality: namedMunicipality,
  indicator: z.object({ code: z.string(), name: label }),
  indicatorVersion: z.int(),
  method: z.string(),
  program: namedProgram.nullable(),
  period: z.string(),
  valueKind: z.enum(valueKinds),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  unit: z.string(),
  countBasis: z.enum(countBases).nullable(),
  status: z.enum(observationStatuses),
  dimensions: z.record(z.string(), z.string()),
  statement: z.string().nullable(),
  note: z.string().nullable(),
  contested: z.boolean(),
  supersededBy: z.uuid().nullable(),
  /** A correction of more than its note makes it `recorded` again. */
  state: z.enum(reviewStates),
  reviews: z.array(
    z.object({
      kind: z.enum(reviewKinds),
      note: z.string().nullable(),
      /** Files that were looked at, by their SHA-256. */
      evidence: z.array(z.string()),
      origin,
    }),
  ),
  /** The breaks of its series: figures before and after one are not comparable unless it says so. */
  methodBreaks: z.array(z.object({ from: z.string(), changed: z.string(), comparable: z.boolean(), origin })),
  corrections: z.array(
    z.object({
      pointer: z.string(),
      old: z.string().nullable(),
      new: z.string().nullable(),
      reason: z.enum(correctionReasons),
      origin,
    }),
  ),
  /** That it should not have been recorded; it is then listed as recorded only. */
  retraction: z.object({ reason: z.enum(retractionReasons), note: z.string().nullable(), origin }).nullable(),
  /** Whether it, a review of it or a break of its series was corrected or retracted, whichever way it is read here. */
  corrected: z.boolean(),
  origin,
});
export const outcomeList = z.object({
  ...pageOf(observation).shape,
  /** How the record was read. */
  record: z.enum(records),
});
export type Observation = z.infer<typeof observation>;
export type OutcomeList = z.infer<typeof outcomeList>;
