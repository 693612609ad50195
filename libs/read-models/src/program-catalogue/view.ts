import { z } from 'zod';
import { legalBasisKinds, programEndReasons, programStages, programStatuses, sectors } from '#registry';
import {
  corrected,
  label,
  namedMunicipality,
  namedProgram,
  origin,
  pageInRecord,
  preciseDate,
  publicPerson,
  standingInRecord,
} from '../view.js';

const entry = {
  id: z.uuid(),
  municipality: namedMunicipality,
  name: label,
  /** Names it was known by before; the search finds them. */
  formerNames: z.array(label),
  aliases: z.array(z.string()),
  sector: z.enum(sectors),
  summary: label.nullable(),
  stage: z.enum(programStages),
  status: z.enum(programStatuses),
  /** Whether it still exists: neither ended nor closed as a duplicate. */
  alive: z.boolean(),
  /** The latest year for which an office confirmed that it is alive; null when none did. */
  lastConfirmedYear: z.int().nullable(),
  /** Null when no source says whether it is digital. */
  digital: z.boolean().nullable(),
  agency: z.string().nullable(),
  launched: preciseDate,
  /** The indicators it is measured by now. */
  indicators: z.array(z.string()),
  corrected,
};

export const programList = pageInRecord(z.object(entry));

/** A turn of its life: what it is since then, why, and which program took over or is the record that is kept. */
const turn = z.object({
  status: z.enum(programStatuses),
  endReason: z.enum(programEndReasons).nullable(),
  explanation: z.string().nullable(),
  until: z.string().nullable(),
  program: namedProgram.nullable(),
  origin,
});

export const programEntry = standingInRecord({
  ...entry,
  revision: z.string(),
  origin,
  initiator: publicPerson.nullable(),
  legalBases: z.array(
    z.object({
      kind: z.enum(legalBasisKinds),
      number: z.string(),
      year: z.int(),
      title: z.string().nullable(),
      origin,
    }),
  ),
  budgetReferences: z.array(
    z.object({
      year: z.int(),
      document: z.string().nullable(),
      accountCode: z.string().nullable(),
      /** Exact, as decimal text. */
      amount: z.string().nullable(),
      currency: z.string().nullable(),
      origin,
    }),
  ),
  stages: z.array(z.object({ stage: z.enum(programStages), origin })),
  statuses: z.array(turn),
  names: z.array(z.object({ name: label, origin })),
  agencies: z.array(z.object({ agency: z.string(), origin })),
  revisions: z.array(
    z.object({
      sector: z.enum(sectors).nullable(),
      summary: label.nullable(),
      digital: z.boolean().nullable(),
      origin,
    }),
  ),
  droppedIndicators: z.array(z.object({ indicator: z.string(), reason: z.string(), origin })),
  lineage: z.array(
    z.object({
      program: namedProgram,
      municipality: namedMunicipality,
      adoption: z.uuid().nullable(),
      origin,
    }),
  ),
  confirmations: z.array(z.object({ year: z.int(), office: z.string(), evidence: z.string(), origin })),
});
export type ProgramList = z.infer<typeof programList>;
export type ProgramEntry = z.infer<typeof programEntry>;
