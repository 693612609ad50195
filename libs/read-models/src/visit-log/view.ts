import { z } from 'zod';
import { siteReports, visitKinds } from '#registry';
import { label, namedMunicipality, namedProgram, origin, pageOf, publicPerson, standing } from '../view.js';

const entry = {
  id: z.uuid(),
  kind: z.enum(visitKinds),
  guest: namedMunicipality,
  host: namedMunicipality,
  planned: z.object({ from: z.string(), to: z.string() }),
  held: z.object({ from: z.string(), to: z.string() }).nullable(),
  hostConfirmed: z.boolean(),
  topicCount: z.int(),
};

export const visitList = pageOf(z.object(entry));

export const visitEntry = standing({
  ...entry,
  revision: z.string(),
  origin,
  purpose: z.string().nullable(),
  venue: z.string().nullable(),
  delegation: z.array(publicPerson),
  hostParticipants: z.array(publicPerson),
  expectedHost: publicPerson.nullable(),
  actualHost: publicPerson.nullable(),
  hostSubstitution: z
    .object({ expected: publicPerson, actual: publicPerson, reason: z.string().nullable(), origin })
    .nullable(),
  topics: z.array(z.object({ topic: label, program: namedProgram.nullable(), origin })),
  sites: z.array(
    z.object({ site: z.string(), reported: z.enum(siteReports), program: namedProgram.nullable(), origin }),
  ),
  statements: z.array(
    z.object({
      speaker: publicPerson,
      municipality: namedMunicipality,
      words: z.string(),
      language: z.string(),
      origin,
    }),
  ),
  hostConfirmation: z
    .object({ date: z.string(), place: z.string(), people: z.int().nullable(), origin })
    .nullable(),
});
export type VisitList = z.infer<typeof visitList>;
export type VisitEntry = z.infer<typeof visitEntry>;
