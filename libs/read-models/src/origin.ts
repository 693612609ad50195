import type { z } from 'zod';
import type { Fact } from './runtime/projection.js';
import type { origin } from './view.js';

export type Origin = z.infer<typeof origin>;

/** Who recorded a fact, when, from which source and since when it is true. */
export function originOf({ eventId, envelope }: Fact): Origin {
  return {
    eventId,
    recordedAt: envelope.recordedAt,
    actor: envelope.actor,
    effectiveFrom: envelope.effectiveFrom,
    source: envelope.source ?? null,
  };
}
