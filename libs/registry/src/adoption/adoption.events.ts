import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { municipalityCode, uuid } from '../vocabulary/codes.js';
import { calendarDay } from '../vocabulary/calendar.js';
import { publicPerson } from '../vocabulary/person.js';
import { agreementEvents } from './agreement.events.js';
import { courseEvents } from './course.events.js';
import { disputeEvents } from './dispute.events.js';

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

export const AdoptionIntended = z
  .strictObject({
    adoptionId: uuid,
    program: uuid,
    origin: municipalityCode,
    adopter: municipalityCode,
    visit: uuid.optional(),
    previousAttempt: uuid
      .optional()
      .describe('The closed attempt of the same adopter at the same program that this one follows.'),
  })
  .describe('One attempt of one adopter at one program of another municipality.');

export const AdoptionDecided = z
  .strictObject({
    decision: z.enum(decisions),
    changes: z.array(text(2000)).max(50).optional().describe('What is changed when it is adapted.'),
    components: z
      .array(text(2000))
      .max(50)
      .optional()
      .describe('Which components are taken when it is partial.'),
    reason: text(2000).optional().describe('Why it is declined; other decisions may give a reason too.'),
    explanation: text(2000).optional().describe('What else is said of the decision.'),
    reviewOn: calendarDay.optional(),
    referredTo: uuid.optional(),
    instrument: text(300).optional(),
    budgetReference: text(200).optional(),
  })
  .describe('What the adopter decided on the program.');

export const AdoptionImplemented = z
  .strictObject({ localProgram: uuid.optional() })
  .describe('It was put into practice, as a program of the adopter where that one is on record.');

export const AttributionClaimed = z
  .strictObject({
    claimant: z.enum(claimants),
    basis: z.enum(claimBases),
    localProgram: uuid.optional(),
    note: text(1000).optional(),
    onSite: z
      .strictObject({ date: calendarDay, by: publicPerson, seen: text(2000) })
      .optional()
      .describe('For a verification on site: when, by whom, and what was seen.'),
  })
  .describe("Who says, and on what basis, that the adopter's program comes from the origin's.");

export const adoptionEvents = {
  AdoptionIntended,
  AdoptionDecided,
  AdoptionImplemented,
  AttributionClaimed,
  ...agreementEvents,
  ...courseEvents,
  ...disputeEvents,
};
