import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { decimal, municipalityCode } from '../vocabulary/codes.js';
import { preciseDate } from '../vocabulary/calendar.js';
import { publicPerson } from '../vocabulary/person.js';
import { legalBasisKinds } from '../program/program.events.js';

export const feasibilityResults = ['feasible', 'feasible_with_changes', 'not_feasible'] as const;

/** Kesepakatan bersama and perjanjian kerja sama: the first says that, the second how. */
export const agreementKinds = ['joint_agreement', 'cooperation_agreement'] as const;

/** What an office of the adopter found when it looked at whether the program fits. */
export const FeasibilityAssessed = z.strictObject({
  result: z.enum(feasibilityResults),
  summary: text(2000),
  office: text(200),
});

export const AgreementSigned = z.strictObject({
  kind: z.enum(agreementKinds),
  /** What the source calls it: MoU, nota kesepahaman, PKS. */
  labelInSource: text(200).optional(),
  /** One number, or that of each party as the document has them. */
  number: text(300).optional(),
  signedOn: preciseDate,
  parties: z.array(municipalityCode).max(50),
  signatories: z
    .array(z.strictObject({ municipality: municipalityCode, person: publicPerson }))
    .max(50)
    .optional(),
});

/** The adopter's legal instrument for this adoption, and whether it names the municipality it comes from. */
export const AdoptionInstrumentIssued = z.strictObject({
  kind: z.enum(legalBasisKinds),
  number: text(100),
  year: z.int().min(1945).max(2200),
  title: text(400).optional(),
  citesOrigin: z.boolean(),
  /** The words by which it does. */
  citation: text(2000).optional(),
});

/** Where the adoption stands in a budget: APBD, a DPA, a village budget. */
export const AdoptionBudgeted = z.strictObject({
  fiscalYear: z.int().min(1945).max(2200),
  reference: text(200),
  /** In rupiah. */
  amount: decimal.optional(),
});

export const agreementEvents = {
  FeasibilityAssessed,
  AgreementSigned,
  AdoptionInstrumentIssued,
  AdoptionBudgeted,
};
