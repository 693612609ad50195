import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { decimal, municipalityCode } from '../vocabulary/codes.js';
import { preciseDate } from '../vocabulary/calendar.js';
import { publicPerson } from '../vocabulary/person.js';
import { legalBasisKinds } from '../program/program.events.js';

export const feasibilityResults = ['feasible', 'feasible_with_changes', 'not_feasible'] as const;

/** Kesepakatan bersama and perjanjian kerja sama: the first says that, the second how. */
export const agreementKinds = ['joint_agreement', 'cooperation_agreement'] as const;

export const FeasibilityAssessed = z
  .strictObject({
    result: z.enum(feasibilityResults),
    summary: text(2000),
    office: text(200),
  })
  .describe('What an office of the adopter found when it looked at whether the program fits.');

export const AgreementSigned = z
  .strictObject({
    kind: z.enum(agreementKinds),
    labelInSource: text(200).optional().describe('What the source calls it: MoU, nota kesepahaman, PKS.'),
    number: text(300).optional().describe('One number, or that of each party as the document has them.'),
    signedOn: preciseDate,
    parties: z.array(municipalityCode).max(50),
    signatories: z
      .array(z.strictObject({ municipality: municipalityCode, person: publicPerson }))
      .max(50)
      .optional(),
  })
  .describe('The municipalities signed an agreement on the program.');

export const AdoptionInstrumentIssued = z
  .strictObject({
    kind: z.enum(legalBasisKinds),
    number: text(100),
    year: z.int().min(1945).max(2200),
    title: text(400).optional(),
    citesOrigin: z.boolean(),
    citation: text(2000).optional().describe('The words by which it does.'),
  })
  .describe(
    "The adopter's legal instrument for this adoption, and whether it names the municipality it comes from.",
  );

export const AdoptionBudgeted = z
  .strictObject({
    fiscalYear: z.int().min(1945).max(2200),
    reference: text(200),
    amount: decimal.optional().describe('In rupiah.'),
  })
  .describe('Where the adoption stands in a budget: APBD, a DPA, a village budget.');

export const agreementEvents = {
  FeasibilityAssessed,
  AgreementSigned,
  AdoptionInstrumentIssued,
  AdoptionBudgeted,
};
