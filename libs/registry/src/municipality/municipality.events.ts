import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { municipalityCode } from '../vocabulary/codes.js';

export const municipalityKinds = ['regency', 'city'] as const;

export const MunicipalityRegistered = z.strictObject({
  code: municipalityCode,
  name: text(120),
  kind: z.enum(municipalityKinds),
  province: z.strictObject({ code: z.string().regex(/^\d{2}$/), name: text(120) }),
  codeList: z.strictObject({ name: text(200), edition: text(60) }),
});

/** Population is an observation with its own source, because it is the denominator of per-capita figures. */
export const PopulationRecorded = z.strictObject({
  year: z.int().min(1900).max(2100),
  population: z.int().min(1).max(100_000_000),
});

export const municipalityEvents = { MunicipalityRegistered, PopulationRecorded };
