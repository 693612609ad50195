import { z } from 'zod';
import { adoptionStages } from '#registry';
import { corrected, origin, standingInRecord } from '../view.js';

/** What an adoption was at one moment of its history. */
export const adoptionMoment = z.object({
  stage: z.enum(adoptionStages),
  attributionLevel: z.int().min(0).max(7).nullable(),
});

export const adoptionHistory = standingInRecord({
  adoptionId: z.uuid(),
  /** The days the answer was asked for; null for now. */
  knownAt: z.string().nullable(),
  effectiveAt: z.string().nullable(),
  /** What it was on those days; null when there was nothing yet. */
  state: adoptionMoment.nullable(),
  events: z.array(
    z.object({
      revision: z.string(),
      position: z.string(),
      type: z.string(),
      corrected,
      origin,
      changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
      state: adoptionMoment,
    }),
  ),
  /** Events of this adoption that those days do not show, because they came later. */
  hiddenEvents: z.int(),
});
export type AdoptionHistory = z.infer<typeof adoptionHistory>;
