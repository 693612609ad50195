import { z } from 'zod';
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

/** The record was wrong: one value of an earlier event, named by JSON pointer, was misrecorded. */
export const FactCorrected = z.strictObject({
  eventId: uuid,
  pointer: z.string().regex(/^(\/[^/]+)+$/),
  old: text(2000).nullable(),
  new: text(2000).nullable(),
  reason: z.enum(correctionReasons),
  note: text(1000).optional(),
});
export type FactCorrected = z.infer<typeof FactCorrected>;
