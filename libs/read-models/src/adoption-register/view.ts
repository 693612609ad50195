import { z } from 'zod';
import { adoptionStages, claimants, claimBases, decisions } from '#registry';
import { namedMunicipality, namedProgram, origin, pageOf, preciseDate, standing } from '../view.js';

const entry = {
  id: z.uuid(),
  program: namedProgram,
  origin: namedMunicipality,
  adopter: namedMunicipality,
  visit: z.uuid().nullable(),
  stage: z.enum(adoptionStages),
  decision: z.enum(decisions).nullable(),
  /** Step of the attribution ladder, 0 to 7; null while nobody claimed anything. */
  attributionLevel: z.int().min(0).max(7).nullable(),
  localProgram: namedProgram.nullable(),
  intended: preciseDate,
};

export const adoptionList = pageOf(z.object(entry));

export const adoptionEntry = standing({
  ...entry,
  revision: z.string(),
  recorded: origin,
  decided: z
    .object({
      decision: z.enum(decisions),
      explanation: z.string().nullable(),
      reviewOn: z.string().nullable(),
      instrument: z.string().nullable(),
      budgetReference: z.string().nullable(),
      origin,
    })
    .nullable(),
  claims: z.array(
    z.object({ claimant: z.enum(claimants), basis: z.enum(claimBases), note: z.string().nullable(), origin }),
  ),
});
export type AdoptionList = z.infer<typeof adoptionList>;
export type AdoptionEntry = z.infer<typeof adoptionEntry>;
