import { z } from 'zod';
import { label, text } from '../vocabulary/text.js';
import { indicatorCode, municipalityCode, uuid } from '../vocabulary/codes.js';
import { publicPerson } from '../vocabulary/person.js';
import { programLifeEvents } from './program-life.events.js';

export const programStages = ['initiative', 'trial', 'implementation'] as const;
export const sectors = [
  'community_empowerment',
  'health',
  'waste_management',
  'trade_and_markets',
  'spatial_planning',
  'tourism',
  'social_protection',
] as const;
export const legalBasisKinds = ['decree', 'head_regulation', 'by_law'] as const;

export const ProgramLaunched = z
  .strictObject({
    programId: uuid,
    municipality: municipalityCode,
    name: label,
    aliases: z.array(text(200)),
    sector: z.enum(sectors),
    summary: label.optional(),
    stage: z.enum(programStages),
    indicators: z.array(indicatorCode),
    initiator: publicPerson.optional().describe('Who in a public role began it.'),
    digital: z
      .boolean()
      .optional()
      .describe('Whether it is a digital service; absent when the source does not say.'),
  })
  .describe('A municipality began a program.');

export const ProgramStageChanged = z
  .strictObject({ from: z.enum(programStages), to: z.enum(programStages) })
  .describe('The program went from one stage to another.');

export const LegalBasisRecorded = z
  .strictObject({
    kind: z.enum(legalBasisKinds),
    number: text(40),
    year: z.int().min(1900).max(2100),
    title: text(400).optional(),
  })
  .describe('The legal instrument that the program stands on.');

export const ProgramBudgetReferenceRecorded = z
  .strictObject({
    year: z.int().min(1900).max(2100),
    document: text(200).optional(),
    accountCode: text(60).optional(),
    amount: z
      .string()
      .regex(/^\d{1,18}(\.\d{1,9})?$/, 'must be an amount, not negative, such as 1250000000')
      .optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be a currency code such as IDR')
      .optional(),
  })
  .describe('Where its money stands in a budget: by a document, an account code, or both.');

export const ProgramAgencyAssigned = z
  .strictObject({ agency: text(200) })
  .describe('Which agency answers for the program, said for the first time.');
export const ProgramAgencyChanged = z
  .strictObject({ from: text(200), to: text(200) })
  .describe('Another agency answers for the program from now on.');

export const ProgramRevised = z
  .strictObject({
    sector: z.enum(sectors).optional(),
    summary: label.optional(),
    digital: z.boolean().optional(),
  })
  .describe('What is said of the program became another: only the fields that changed.');

export const ProgramRenamed = z
  .strictObject({ from: label, to: label })
  .describe('The program is called otherwise.');
export const ProgramAliasAdded = z
  .strictObject({ alias: text(200) })
  .describe('Another name by which the program is found.');
export const ProgramIndicatorAdopted = z
  .strictObject({ indicator: indicatorCode })
  .describe('The program is measured by one more indicator.');
export const ProgramIndicatorDropped = z
  .strictObject({ indicator: indicatorCode, reason: text(1000) })
  .describe('The program is measured by an indicator no more.');

export const programEvents = {
  ProgramLaunched,
  ProgramStageChanged,
  LegalBasisRecorded,
  ProgramBudgetReferenceRecorded,
  ProgramAgencyAssigned,
  ProgramAgencyChanged,
  ProgramRevised,
  ProgramRenamed,
  ProgramAliasAdded,
  ProgramIndicatorAdopted,
  ProgramIndicatorDropped,
  ...programLifeEvents,
};
