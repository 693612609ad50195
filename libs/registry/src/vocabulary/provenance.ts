import { z } from 'zod';
import { calendarDay, preciseDate } from './calendar.js';
import { capacities } from './person.js';
import { municipalityCode } from './codes.js';
import { text } from './text.js';

export const channels = ['console', 'api', 'import', 'system'] as const;
export const sourceTypes = [
  'official_document',
  'self_declaration',
  'press',
  'third_party',
  'verified',
] as const;

export const source = z
  .strictObject({
    type: z.enum(sourceTypes),
    reference: text(500),
    quote: text(2000).optional(),
    publishedAs: text(60).optional(),
    retrievedAt: calendarDay.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .describe('Where a fact was read.');
export type Source = z.infer<typeof source>;

export const actor = z.strictObject({
  userId: text(100),
  office: text(200),
  capacity: z.enum(capacities).optional(),
  municipality: municipalityCode.optional(),
});
export type Actor = z.infer<typeof actor>;

/** The registry's part of every event's envelope: who says it, through what, since when it is true, and from where. */
export const provenance = z.strictObject({
  actor,
  channel: z.enum(channels),
  effectiveFrom: preciseDate.describe('Since when it is true in the world; `date` is null when unknown.'),
  source: source.optional(),
  synthetic: z.literal(true).optional(),
  importedFrom: z
    .strictObject({ source: text(300), row: text(500) })
    .optional()
    .describe(
      'For what came in by a file: the name under which the file was handed in, and what tells the row from others.',
    ),
});
export type Provenance = z.infer<typeof provenance>;
