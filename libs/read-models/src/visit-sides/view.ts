import { z } from 'zod';
import { disputedMatters, mismatchFields, reconciliationStatuses, visitSides } from '#registry';
import { namedMunicipality, origin, publicPerson } from '../view.js';

const claim = { from: z.string(), to: z.string(), place: z.string() };

/** What one side says; `confirmed` is the older form, of one day and maybe without the number of people. */
export const attestation = z.object({
  ...claim,
  people: z.int().nullable(),
  form: z.enum(['attested', 'confirmed']),
  origin,
});
export const proposal = z.object({ ...claim, people: z.int(), origin });
export const reconciled = z.object({ ...claim, people: z.int(), agreedBy: z.enum(visitSides), origin });
export const tripReport = z.object({ document: z.string(), date: z.string(), by: publicPerson, origin });
const done = z.object({ date: z.string(), result: z.string(), origin });

const dispute = z.object({
  municipality: namedMunicipality,
  side: z.enum(visitSides),
  matter: z.enum(disputedMatters),
  statement: z.string(),
  /** Until both sides have agreed on what holds. */
  open: z.boolean(),
  origin,
});

const followUp = z.object({
  id: z.uuid(),
  what: z.string(),
  municipality: namedMunicipality,
  office: z.string(),
  dueOn: z.string(),
  done: done.nullable(),
  origin,
});

/** What both sides of a visit say, agree on and promise, side by side. */
export const visitSidesShape = {
  status: z.enum(reconciliationStatuses),
  attestations: z.object({ guest: attestation.nullable(), host: attestation.nullable() }),
  mismatches: z.array(z.enum(mismatchFields)),
  disputes: z.array(dispute),
  proposals: z.object({ guest: proposal.nullable(), host: proposal.nullable() }),
  reconciled: reconciled.nullable(),
  tripReports: z.array(tripReport),
  followUps: z.array(followUp),
};
export type VisitSidesView = {
  [Name in keyof typeof visitSidesShape]: z.infer<(typeof visitSidesShape)[Name]>;
};
