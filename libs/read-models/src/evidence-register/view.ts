import { z } from 'zod';
import { evidenceMediaTypes, evidenceStates, provenCategories } from '#registry';
import { corrected, namedMunicipality, origin, pageInRecord, standingInRecord } from '../view.js';

const entry = {
  sha256: z.string(),
  title: z.string(),
  mediaType: z.enum(evidenceMediaTypes),
  bytes: z.number().int(),
  municipality: namedMunicipality.nullable(),
  url: z.string().nullable(),
  archiveReference: z.string().nullable(),
  retrievedOn: z.string(),
  language: z.string().nullable(),
  state: z.enum(evidenceStates),
  /** Day of the last check on record: one that finds what the last one found is recorded once a year. */
  checkedOn: z.string().nullable(),
  linkCount: z.number().int(),
  corrected,
};

const link = z.object({
  category: z.enum(provenCategories),
  id: z.string(),
  eventId: z.uuid().nullable(),
  proves: z.string(),
  origin,
});

export const evidenceList = pageInRecord(z.object(entry));
export type EvidenceList = z.infer<typeof evidenceList>;

export const evidenceEntry = standingInRecord({
  ...entry,
  revision: z.string(),
  origin,
  /** SHA-256 of what lies in its place; null unless it is altered. */
  found: z.string().nullable(),
  links: z.array(link),
});
export type EvidenceEntry = z.infer<typeof evidenceEntry>;
