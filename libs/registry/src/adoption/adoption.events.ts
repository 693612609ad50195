import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { municipalityCode, uuid } from '../vocabulary/codes.js';
import { calendarDay } from '../vocabulary/calendar.js';

export const decisions = ['adopt', 'adapt', 'partial', 'decline', 'defer', 'refer'] as const;
export const claimants = ['registry', 'press', 'adopter', 'origin', 'verifier'] as const;
export const claimBases = [
  'co_occurrence',
  'press_report',
  'declaration',
  'signed_agreement',
  'legal_instrument',
  'site_verification',
] as const;

/** One attempt of one adopter at one program of another municipality. */
export const AdoptionIntended = z.strictObject({
  adoptionId: uuid,
  program: uuid,
  origin: municipalityCode,
  adopter: municipalityCode,
  visit: uuid.optional(),
});

export const AdoptionDecided = z.strictObject({
  decision: z.enum(decisions),
  /** What is changed when it is adapted, which components when it is partial, why when it is declined. */
  explanation: text(2000).optional(),
  reviewOn: calendarDay.optional(),
  referredTo: uuid.optional(),
  instrument: text(300).optional(),
  budgetReference: text(200).optional(),
});

export const AdoptionImplemented = z.strictObject({ localProgram: uuid.optional() });

/** Who says, and on what basis, that the adopter's program comes from the origin's. */
export const AttributionClaimed = z.strictObject({
  claimant: z.enum(claimants),
  basis: z.enum(claimBases),
  localProgram: uuid.optional(),
  note: text(1000).optional(),
});

export const adoptionEvents = { AdoptionIntended, AdoptionDecided, AdoptionImplemented, AttributionClaimed };
