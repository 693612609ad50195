import { z } from 'zod';
import {
  agreementKinds,
  discontinuationReasons,
  feasibilityResults,
  legalBasisKinds,
  trialResults,
} from '#registry';
import { origin, preciseDate } from '../view.js';

/** What happened to an attempt on its way; null or empty is what did not happen. */
export const course = <Attributing extends z.ZodRawShape>(attributing: Attributing) => ({
  feasibility: z
    .object({ result: z.enum(feasibilityResults), summary: z.string(), office: z.string(), origin })
    .nullable(),
  agreements: z.array(
    z.object({
      kind: z.enum(agreementKinds),
      labelInSource: z.string().nullable(),
      number: z.string().nullable(),
      signedOn: preciseDate,
      parties: z.array(z.string()),
      origin,
      ...attributing,
    }),
  ),
  instruments: z.array(
    z.object({
      kind: z.enum(legalBasisKinds),
      number: z.string(),
      year: z.int(),
      title: z.string().nullable(),
      citesOrigin: z.boolean(),
      citation: z.string().nullable(),
      origin,
      ...attributing,
    }),
  ),
  budgets: z.array(
    z.object({ fiscalYear: z.int(), reference: z.string(), amount: z.string().nullable(), origin }),
  ),
  trials: z.array(
    z.object({
      from: z.string(),
      to: z.string().nullable(),
      scope: z.string(),
      origin,
      evaluation: z.object({ result: z.enum(trialResults), learnt: z.string(), origin }).nullable(),
    }),
  ),
  /** How it grew, in order. */
  scopes: z.array(z.object({ from: z.string(), to: z.string(), origin })),
  /** Why it rests; null when it does not. */
  suspension: z.object({ reason: z.string(), until: z.string().nullable(), origin }).nullable(),
  /** How it ended when it was not by a decision. */
  ending: z
    .object({
      kind: z.enum(['withdrawn', 'discontinued', 'superseded']),
      /** Why it was discontinued; null otherwise. */
      reason: z.enum(discontinuationReasons).nullable(),
      /** What was said of it in words. */
      explanation: z.string().nullable(),
      origin,
    })
    .nullable(),
});
