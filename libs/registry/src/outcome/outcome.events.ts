import { z } from 'zod';
import { text } from '../vocabulary/text.js';
import { decimal, indicatorCode, methodCode, municipalityCode, uuid } from '../vocabulary/codes.js';
import { period } from '../vocabulary/period.js';
import { countBases } from '../indicator/indicator.events.js';

export const valueKinds = ['baseline', 'target', 'quota', 'actual', 'projection'] as const;
export const observationStatuses = [
  'normal',
  'estimated',
  'provisional',
  'break',
  'missing',
  'cannot_exist',
] as const;

/** One claim about one observation key: municipality, indicator, period, method, dimensions, value kind. */
export const OutcomeRecorded = z.strictObject({
  municipality: municipalityCode,
  indicator: indicatorCode,
  indicatorVersion: z.int().positive(),
  method: methodCode,
  program: uuid.optional(),
  period,
  valueKind: z.enum(valueKinds),
  /** Either a value or a numerator with its denominator; neither for a statement or a missing value. */
  value: decimal.optional(),
  numerator: decimal.optional(),
  denominator: decimal.optional(),
  unit: text(40),
  countBasis: z.enum(countBases).optional(),
  status: z.enum(observationStatuses),
  dimensions: z.record(z.string().regex(/^[a-z_]{1,40}$/), text(80)),
  statement: text(2000).optional(),
  note: text(2000).optional(),
  /** The observation of the same key that this one replaces. */
  supersedes: uuid.optional(),
  /** The observation of the same key that this one contradicts: both stand, the key is contested. */
  contests: uuid.optional(),
});

export const outcomeEvents = { OutcomeRecorded };
