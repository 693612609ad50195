import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { uuid } from '../vocabulary/codes.js';

export const disputingParties = ['adopter', 'origin'] as const;
export const disputeOutcomes = ['claim_stands', 'claim_falls'] as const;

/** A party says that something by which the adoption is attributed to its origin is wrong. */
export const AttributionDisputed = z.strictObject({
  /** The event it is about: a claim, a signed agreement, or an instrument that cites the origin. */
  claim: uuid,
  party: z.enum(disputingParties),
  wrong: text(2000),
});

export const AttributionDisputeResolved = z.strictObject({
  /** The event by which it was disputed. */
  dispute: uuid,
  outcome: z.enum(disputeOutcomes),
  explanation: text(2000),
});

export const disputeEvents = { AttributionDisputed, AttributionDisputeResolved };
