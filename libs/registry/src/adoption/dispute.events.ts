import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { uuid } from '../vocabulary/codes.js';

export const disputingParties = ['adopter', 'origin'] as const;
export const disputeOutcomes = ['claim_stands', 'claim_falls'] as const;

export const AttributionDisputed = z
  .strictObject({
    claim: uuid.describe(
      'The event it is about: a claim, a signed agreement, or an instrument that cites the origin.',
    ),
    party: z.enum(disputingParties),
    wrong: text(2000),
  })
  .describe('A party says that something by which the adoption is attributed to its origin is wrong.');

export const AttributionDisputeResolved = z
  .strictObject({
    dispute: uuid.describe('The event by which it was disputed.'),
    outcome: z.enum(disputeOutcomes),
    explanation: text(2000),
  })
  .describe('Whether what was disputed stands or falls.');

export const disputeEvents = { AttributionDisputed, AttributionDisputeResolved };
