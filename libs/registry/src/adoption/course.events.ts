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

export const TrialStarted = z.strictObject({
  from: calendarDay,
  /** Until when it is planned; absent when the source does not say. */
  to: calendarDay.optional(),
  /** Where and with whom it is tried. */
  scope: text(1000),
});

export const TrialEvaluated = z.strictObject({ result: z.enum(trialResults), learnt: text(2000) });

/** From where to where it grew: three sub-districts, then all of them. */
export const AdoptionScaled = z.strictObject({ fromScope: text(500), toScope: text(500) });

export const AdoptionSuspended = z.strictObject({
  reason: text(1000),
  /** Until when it is meant to rest. */
  until: calendarDay.optional(),
});

export const AdoptionResumed = z.strictObject({ note: text(1000).optional() });

/** Given up before it was put into practice. */
export const AdoptionWithdrawn = z.strictObject({ reason: text(1000) });

/** Ended after it was put into practice, which is lawful and useful to know. */
export const AdoptionDiscontinued = z.strictObject({
  reason: z.enum(discontinuationReasons),
  explanation: text(2000).optional(),
});

/** Another attempt of the same adopter took its place. */
export const AdoptionSuperseded = z.strictObject({ supersededBy: uuid });

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
