import { z } from 'zod';
import { label, text } from '../vocabulary/text.js';
import { indicatorCode, municipalityCode, uuid } from '../vocabulary/codes.js';

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

export const ProgramLaunched = z.strictObject({
  programId: uuid,
  municipality: municipalityCode,
  name: label,
  aliases: z.array(text(200)),
  sector: z.enum(sectors),
  summary: label.optional(),
  stage: z.enum(programStages),
  indicators: z.array(indicatorCode),
});

export const ProgramStageChanged = z.strictObject({ from: z.enum(programStages), to: z.enum(programStages) });

export const LegalBasisRecorded = z.strictObject({
  kind: z.enum(legalBasisKinds),
  number: text(40),
  year: z.int().min(1900).max(2100),
  title: text(400).optional(),
});

export const programEvents = { ProgramLaunched, ProgramStageChanged, LegalBasisRecorded };
