import { z } from 'zod';
import { calendarDay } from '../vocabulary/calendar.js';
import { municipalityCode, uuid } from '../vocabulary/codes.js';
import { text } from '../vocabulary/text.js';

/** What evidence may be, by its content: documents, sheets, pictures and text that no program of a reader runs. */
export const evidenceMediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/json',
  'text/csv',
  'text/plain',
] as const;
export type EvidenceMediaType = (typeof evidenceMediaTypes)[number];

/** 50 MB, the largest evidence. */
export const EVIDENCE_MAX_BYTES = 50_000_000;

export const checkResults = ['intact', 'missing', 'altered'] as const;
/** `filed`: not looked at again since it came. `restored`: its bytes came again after they were missing or altered. */
export const evidenceStates = ['filed', ...checkResults, 'restored'] as const;
export type EvidenceCondition = (typeof evidenceStates)[number];

/** The things that evidence can speak of, by the category of their streams. */
export const provenCategories = [
  'municipality',
  'indicator',
  'program',
  'visit',
  'adoption',
  'outcome',
] as const;

/** SHA-256 of a file's bytes: its name. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits');

/** Address of a page or file in the web. */
export const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u, 'must be an address that begins with http:// or https://');

export const EvidenceFiled = z
  .strictObject({
    sha256,
    mediaType: z.enum(evidenceMediaTypes),
    bytes: z.int().min(1).max(EVIDENCE_MAX_BYTES),
    title: text(300),
    municipality: municipalityCode
      .optional()
      .describe('The municipality that filed it; absent when it concerns none in particular.'),
    url: webAddress.optional(),
    archiveReference: text(500).optional(),
    retrievedOn: calendarDay,
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
  })
  .describe('Bytes that are kept outside the log under their SHA-256, with where and when they were found.');

export const EvidenceLinked = z
  .strictObject({
    category: z.enum(provenCategories),
    id: text(200),
    eventId: uuid.optional(),
    proves: text(1000),
  })
  .describe("What it proves of a thing, or of one event in the thing's stream.");

export const EvidenceChecked = z
  .strictObject({
    result: z.enum(checkResults),
    found: sha256.optional().describe('SHA-256 of what lies in its place when it was altered.'),
    checkedOn: calendarDay,
  })
  .describe('Its bytes were looked at again.');

export const EvidenceRestored = z
  .strictObject({ after: z.enum(['missing', 'altered']) })
  .describe('Its bytes came again after they were missing or altered.');

export const evidenceEvents = { EvidenceFiled, EvidenceLinked, EvidenceChecked, EvidenceRestored };
