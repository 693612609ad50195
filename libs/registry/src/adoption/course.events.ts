import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { uuid } from '../vocabulary/codes.js';
import { calendarDay } from '../vocabulary/calendar.js';

export const trialResults = ['success', 'improve', 'fail'] as const;
export const discontinuationReasons = [
  'target_missed',
  'budget',
  'leadership',
  'legal',
  'no_demand',
  'merged',
] as const;

export const TrialStarted = z
  .strictObject({
    from: calendarDay,
    to: calendarDay.optional().describe('Until when it is planned; absent when the source does not say.'),
    scope: text(1000).describe('Where and with whom it is tried.'),
  })
  .describe('It is being tried.');

export const TrialEvaluated = z
  .strictObject({ result: z.enum(trialResults), learnt: text(2000) })
  .describe('What the trial showed.');

export const AdoptionScaled = z
  .strictObject({ fromScope: text(500), toScope: text(500) })
  .describe('From where to where it grew: three sub-districts, then all of them.');

export const AdoptionSuspended = z
  .strictObject({
    reason: text(1000),
    until: calendarDay.optional().describe('Until when it is meant to rest.'),
  })
  .describe('It rests.');

export const AdoptionResumed = z
  .strictObject({ note: text(1000).optional() })
  .describe('What rested goes on.');

export const AdoptionWithdrawn = z
  .strictObject({ reason: text(1000) })
  .describe('Given up before it was put into practice.');

export const AdoptionDiscontinued = z
  .strictObject({
    reason: z.enum(discontinuationReasons),
    explanation: text(2000).optional(),
  })
  .describe('Ended after it was put into practice, which is lawful and useful to know.');

export const AdoptionSuperseded = z
  .strictObject({ supersededBy: uuid })
  .describe('Another attempt of the same adopter took its place.');

export const courseEvents = {
  TrialStarted,
  TrialEvaluated,
  AdoptionScaled,
  AdoptionSuspended,
  AdoptionResumed,
  AdoptionWithdrawn,
  AdoptionDiscontinued,
  AdoptionSuperseded,
};
