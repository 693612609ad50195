import { z } from 'zod';
import {
  adoptionStages,
  claimants,
  claimBases,
  decisions,
  disputeOutcomes,
  disputingParties,
} from '#registry';
import {
  corrected,
  namedMunicipality,
  namedProgram,
  origin,
  pageInRecord,
  preciseDate,
  standingInRecord,
} from '../view.js';
import { course } from './course-view.js';

const entry = {
  id: z.uuid(),
  program: namedProgram,
  origin: namedMunicipality,
  adopter: namedMunicipality,
  visit: z.uuid().nullable(),
  stage: z.enum(adoptionStages),
  decision: z.enum(decisions).nullable(),
  /** Step of the attribution ladder, 0 to 7; null while nothing attributes it. What is disputed does not count. */
  attributionLevel: z.int().min(0).max(7).nullable(),
  /** Disputes of its attribution that are not resolved. */
  openDisputes: z.int(),
  localProgram: namedProgram.nullable(),
  intended: preciseDate,
  /** When its latest event was recorded: what lapsing is counted from. */
  lastRecordedAt: z.iso.datetime(),
  corrected,
};

export const adoptionList = pageInRecord(z.object(entry));

/** Whether something by which it is attributed counts, and what was disputed about it. */
export const attributing = {
  counts: z.boolean(),
  disputes: z.array(
    z.object({
      eventId: z.uuid(),
      party: z.enum(disputingParties),
      wrong: z.string(),
      outcome: z.enum(disputeOutcomes).nullable(),
      explanation: z.string().nullable(),
    }),
  ),
};

const decided = z.object({
  decision: z.enum(decisions),
  changes: z.array(z.string()),
  components: z.array(z.string()),
  reason: z.string().nullable(),
  /** What is said of it in words: the explanation, or else the reason, the changes or the components. */
  explanation: z.string().nullable(),
  reviewOn: z.string().nullable(),
  referredTo: z.uuid().nullable(),
  instrument: z.string().nullable(),
  budgetReference: z.string().nullable(),
  origin,
});

export const adoptionEntry = standingInRecord({
  ...entry,
  revision: z.string(),
  recorded: origin,
  decided: decided.nullable(),
  ...course(attributing),
  claims: z.array(
    z.object({
      ...attributing,
      claimant: z.enum(claimants),
      basis: z.enum(claimBases),
      note: z.string().nullable(),
      onSite: z
        .object({
          date: z.string(),
          by: z.object({ name: z.string().nullable(), office: z.string() }),
          seen: z.string(),
        })
        .nullable(),
      origin,
    }),
  ),
  /** Other attempts of the same adopter: the one it follows and takes the place of, and those that came after it. */
  attempts: z.object({
    previous: z.uuid().nullable(),
    next: z.array(z.uuid()),
    supersededBy: z.uuid().nullable(),
    supersedes: z.array(z.uuid()),
  }),
});
export type AdoptionList = z.infer<typeof adoptionList>;
export type AdoptionEntry = z.infer<typeof adoptionEntry>;
