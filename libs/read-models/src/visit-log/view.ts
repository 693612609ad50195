import { z } from 'zod';
import { reconciliationStatuses, siteReports, visitKinds } from '#registry';
import {
  corrected,
  label,
  namedMunicipality,
  namedProgram,
  origin,
  pageInRecord,
  publicPerson,
  standingInRecord,
} from '../view.js';
import { visitSidesShape } from '../visit-sides/view.js';

export const planChangeKinds = ['rescheduled', 'planned_again'] as const;

const substitution = {
  expected: publicPerson,
  actual: publicPerson,
  reason: z.string().nullable(),
  origin,
};

const entry = {
  id: z.uuid(),
  kind: z.enum(visitKinds),
  guest: namedMunicipality,
  host: namedMunicipality,
  planned: z.object({ from: z.string(), to: z.string() }),
  held: z.object({ from: z.string(), to: z.string() }).nullable(),
  cancelled: z.boolean(),
  hostConfirmed: z.boolean(),
  /** How far both sides are with their attestations. */
  status: z.enum(reconciliationStatuses),
  topicCount: z.int(),
  corrected,
};

export const visitList = pageInRecord(z.object(entry));

export const visitEntry = standingInRecord({
  ...entry,
  revision: z.string(),
  origin,
  purpose: z.string().nullable(),
  costReference: z.string().nullable(),
  /** How the days of the plan moved, the oldest first. */
  planChanges: z.array(
    z.object({
      change: z.enum(planChangeKinds),
      from: z.string(),
      to: z.string(),
      reason: z.string().nullable(),
      origin,
    }),
  ),
  cancellation: z.object({ municipality: namedMunicipality, reason: z.string(), origin }).nullable(),
  invitations: z.array(z.object({ letter: z.string(), letterDate: z.string().nullable(), origin })),
  venue: z.string().nullable(),
  delegation: z.array(publicPerson),
  hostParticipants: z.array(publicPerson),
  expectedHost: publicPerson.nullable(),
  actualHost: publicPerson.nullable(),
  hostSubstitution: z.object(substitution).nullable(),
  guestSubstitutions: z.array(z.object(substitution)),
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
  ...visitSidesShape,
  /** What the host says, in its latest form: the first day, the place, the number of people. */
  hostConfirmation: z
    .object({ date: z.string(), place: z.string(), people: z.int().nullable(), origin })
    .nullable(),
});
export type VisitList = z.infer<typeof visitList>;
export type VisitEntry = z.infer<typeof visitEntry>;
