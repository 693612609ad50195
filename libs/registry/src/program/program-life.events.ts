import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { municipalityCode, uuid } from '../vocabulary/codes.js';
import { calendarDay } from '../vocabulary/calendar.js';

export const programStatuses = ['active', 'suspended', 'discontinued', 'superseded', 'merged'] as const;

/** Why a program ended; `merged`: its work goes on in another program, which is not a duplicate record. */
export const programEndReasons = [
  'target_missed',
  'budget',
  'leadership',
  'legal',
  'no_demand',
  'merged',
  'completed',
] as const;

export const ProgramSuspended = z
  .strictObject({ reason: text(1000), until: calendarDay.optional() })
  .describe('The program rests.');
export const ProgramResumed = z
  .strictObject({ note: text(1000).optional() })
  .describe('A program that rested goes on.');

export const ProgramDiscontinued = z
  .strictObject({
    reason: z.enum(programEndReasons),
    explanation: text(2000).optional(),
  })
  .describe('The program ended, which is lawful and useful to know.');

export const ProgramSuperseded = z
  .strictObject({ by: uuid })
  .describe('Another program of the same municipality took its place.');

export const ProgramMerged = z
  .strictObject({ into: uuid })
  .describe('The record was a duplicate: it is closed and points to the record that is kept.');

export const ProgramDerived = z
  .strictObject({
    from: uuid,
    origin: municipalityCode,
    adoption: uuid.optional(),
  })
  .describe('It comes from a program of another municipality, by an adoption where one is on record.');

export const ProgramConfirmedAlive = z
  .strictObject({
    year: z.int().min(1900).max(2100),
    office: text(200),
    evidence: text(1000),
  })
  .describe('It was still alive in that year: which office says so and what shows it.');

export const programLifeEvents = {
  ProgramSuspended,
  ProgramResumed,
  ProgramDiscontinued,
  ProgramSuperseded,
  ProgramMerged,
  ProgramDerived,
  ProgramConfirmedAlive,
};
