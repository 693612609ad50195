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

export const OutcomeRecorded = z
  .strictObject({
    municipality: municipalityCode,
    indicator: indicatorCode,
    indicatorVersion: z.int().positive(),
    method: methodCode,
    program: uuid.optional(),
    period,
    valueKind: z.enum(valueKinds),
    value: decimal
      .optional()
      .describe(
        'Either a value or a numerator with its denominator; neither for a statement or a missing value.',
      ),
    numerator: decimal.optional(),
    denominator: decimal.optional(),
    unit: text(40),
    countBasis: z.enum(countBases).optional(),
    status: z.enum(observationStatuses),
    dimensions: z.record(z.string().regex(/^[a-z_]{1,40}$/), text(80)),
    statement: text(2000).optional(),
    note: text(2000).optional(),
    supersedes: uuid.optional().describe('The observation of the same key that this one replaces.'),
    contests: uuid
      .optional()
      .describe(
        'The observation of the same key that this one contradicts: both stand, the key is contested.',
      ),
    recordedBy: text(100)
      .optional()
      .describe(
        'The account that recorded it: nobody reviews their own entry. Unknown for what version 1 recorded.',
      ),
  })
  .describe(
    'One claim about one observation key: municipality, indicator, period, method, dimensions, value kind.',
  );

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const OutcomeVerified = z
  .strictObject({
    eventId: uuid,
    note: text(2000).optional(),
    evidence: z.array(sha256).min(1).max(20).optional().describe('The files that were looked at.'),
  })
  .describe('Someone else than who recorded the claim has held it against its evidence.');

export const OutcomeReturned = z
  .strictObject({ eventId: uuid, reason: text(2000) })
  .describe('The claim goes back to who recorded it, who supersedes or corrects it.');

export const OutcomePublished = z
  .strictObject({ eventId: uuid, note: text(2000).optional() })
  .describe('The claim is official from now on.');

export const MethodBreakDeclared = z
  .strictObject({
    from: period,
    changed: text(2000),
    comparable: z.boolean().describe('Whether figures before and after may be compared all the same.'),
  })
  .describe('From this period on the figures of the series come about in another way.');

export const outcomeEvents = {
  OutcomeRecorded,
  OutcomeVerified,
  OutcomeReturned,
  OutcomePublished,
  MethodBreakDeclared,
};
