import { z } from 'zod';
import { standingInRecord } from '../view.js';
import { durationGroupings, timedSteps } from './steps.js';

const bounds = z.object({ lower: z.number(), upper: z.number() });

export const stageDurations = standingInRecord({
  from: z.enum(timedSteps),
  to: z.enum(timedSteps),
  by: z.enum(durationGroupings),
  /** The day of the question: what had not happened by then is censored. */
  on: z.string(),
  groups: z.array(
    z.object({
      /** A sector, a kind, `visited` or `not_visited`; `all` when they are not told apart. */
      group: z.string(),
      count: z.int(),
      ended: z.int(),
      censored: z.int(),
      /** Days; null while more than half are still on their way. */
      median: z.number().nullable(),
      medianInterval: z.object({ lower: z.number().nullable(), upper: z.number().nullable() }),
      steps: z.array(
        z.object({
          /** Days. */
          time: z.number(),
          atRisk: z.int(),
          ended: z.int(),
          survival: z.number(),
          standardError: z.number().nullable(),
          interval: bounds.nullable(),
        }),
      ),
    }),
  ),
  /** Attempts of which no duration is known, and why. */
  leftOut: z.object({
    /** It came to both, but nobody knows on what day it came to one of them. */
    withoutDay: z.int(),
    /** It came to the second before the first. */
    outOfOrder: z.int(),
  }),
  /** Whether two groups differ; null when there are not two. */
  logRank: z
    .object({
      groups: z.tuple([z.string(), z.string()]),
      observed: z.tuple([z.number(), z.number()]),
      expected: z.tuple([z.number(), z.number()]),
      chiSquare: z.number().nullable(),
      pValue: z.number().nullable(),
    })
    .nullable(),
});
export type StageDurations = z.infer<typeof stageDurations>;
