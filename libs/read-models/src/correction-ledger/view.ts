import { z } from 'zod';
import {
  concernResolutions,
  correctionReasons,
  eventTypes,
  retractionReasons,
  streamCategories,
  type EventType,
} from '#registry';
import { origin, pageOf } from '../view.js';

export const ledgerKinds = ['correction', 'retraction', 'concern'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

const entry = z.object({
  eventId: z.uuid(),
  kind: z.enum(ledgerKinds),
  category: z.enum(streamCategories),
  /** Id of the thing in whose history it stands. */
  id: z.string(),
  about: z
    .object({
      eventId: z.uuid(),
      type: z.enum(eventTypes as [EventType, ...EventType[]]),
      recordedAt: z.string(),
    })
    .nullable(),
  daysAfter: z.int().nullable(),
  pointer: z.string().nullable(),
  old: z.object({ value: z.unknown() }).nullable(),
  new: z.object({ value: z.unknown() }).nullable(),
  reason: z.enum([...new Set([...correctionReasons, ...retractionReasons])]).nullable(),
  note: z.string().nullable(),
  open: z.boolean(),
  resolution: z.object({ resolution: z.enum(concernResolutions), answer: z.string(), origin }).nullable(),
  origin,
});

/** Corrections, retractions and concerns, the most recently recorded first. */
export const correctionLedger = pageOf(entry);
export type CorrectionLedger = z.infer<typeof correctionLedger>;
