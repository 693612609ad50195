import { z } from 'zod';
import { json } from './json.js';
import { text } from './text.js';
import { uuid } from './codes.js';

export const correctionReasons = [
  'typo',
  'misread',
  'late_data',
  'method_change',
  'duplicate',
  'misattribution',
] as const;

export const FactCorrected = z
  .strictObject({
    eventId: uuid,
    pointer: z.string().regex(/^(\/[^/]+)+$/),
    old: json.describe('What the record said; null where it said nothing.'),
    new: json.describe('What is right; null to leave it out.'),
    reason: z.enum(correctionReasons),
    note: text(1000).optional(),
  })
  .describe('The record was wrong: one value of an earlier event, named by JSON pointer, was misrecorded.');
export type FactCorrected = z.infer<typeof FactCorrected>;

export const retractionReasons = [
  'duplicate',
  'misattribution',
  'never_happened',
  'wrong_place',
  'withdrawn_source',
] as const;

export const FactRetracted = z
  .strictObject({
    eventId: uuid,
    reason: z.enum(retractionReasons),
    note: text(1000).optional(),
  })
  .describe('The record was wrong: an earlier event should not have been recorded at all.');
export type FactRetracted = z.infer<typeof FactRetracted>;

export const ConcernRaised = z
  .strictObject({
    eventId: uuid.optional().describe('The event it is about; absent when it is about the whole.'),
    text: text(2000),
  })
  .describe(
    'Somebody doubts what is recorded, or how. It changes nothing until it is resolved by a correction or an answer.',
  );
export type ConcernRaised = z.infer<typeof ConcernRaised>;

export const concernResolutions = ['corrected', 'retracted', 'explained', 'unfounded'] as const;

export const ConcernResolved = z
  .strictObject({
    concern: uuid.describe('Event id of the concern.'),
    resolution: z.enum(concernResolutions),
    answer: text(2000),
  })
  .describe('What became of a concern.');
export type ConcernResolved = z.infer<typeof ConcernResolved>;
