import { z } from 'zod';
import { legalBasisKinds, programStages, sectors } from '#registry';
import { label, namedMunicipality, origin, pageOf, preciseDate, standing } from '../view.js';

const entry = {
  id: z.uuid(),
  municipality: namedMunicipality,
  name: label,
  aliases: z.array(z.string()),
  sector: z.enum(sectors),
  summary: label.nullable(),
  stage: z.enum(programStages),
  launched: preciseDate,
  indicators: z.array(z.string()),
};

export const programList = pageOf(z.object(entry));

export const programEntry = standing({
  ...entry,
  revision: z.string(),
  origin,
  legalBases: z.array(
    z.object({
      kind: z.enum(legalBasisKinds),
      number: z.string(),
      year: z.int(),
      title: z.string().nullable(),
      origin,
    }),
  ),
  stages: z.array(z.object({ stage: z.enum(programStages), origin })),
});
export type ProgramList = z.infer<typeof programList>;
export type ProgramEntry = z.infer<typeof programEntry>;
