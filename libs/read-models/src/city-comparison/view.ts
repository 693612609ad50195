import { z } from 'zod';
import { areaBases, observationStatuses, populationBases, reviewStates, valueKinds } from '#registry';
import { records } from '../record/which-record.js';
import { namedMunicipality, source, standing } from '../view.js';
import { quantities } from './denominator.js';
import { indicatorEntry } from '../outcome-observation/view.js';

/** Why a row is not ranked. */
export const gateReasons = [
  'other_version',
  'other_method',
  'other_status',
  'other_dimensions',
  'contested',
  'missing_value',
  'missing_denominator',
  'not_a_number',
  'method_break',
] as const;
export type GateReason = (typeof gateReasons)[number];

export const comparisonRow = z.object({
  eventId: z.uuid(),
  municipality: namedMunicipality,
  method: z.string(),
  status: z.enum(observationStatuses),
  /** How far it was reviewed. */
  state: z.enum(reviewStates),
  indicatorVersion: z.int(),
  /** As recorded, in the indicator's unit; exact decimal. */
  value: z.string().nullable(),
  /** After the indicator's normalisation: what is compared. Null when it cannot be computed. */
  compared: z.number().nullable(),
  /** Where it is per capita. */
  denominator: z.object({ population: z.int(), year: z.int() }).nullable(),
  /** What the value was divided by, whatever it is, and how that was counted; exact decimal. */
  dividedBy: z
    .object({
      quantity: z.enum(quantities),
      value: z.string(),
      year: z.int(),
      basis: z.enum([...new Set([...populationBases, ...areaBases])]),
      edition: z.string().nullable(),
    })
    .nullable(),
  /** 1 is best by the indicator's direction (highest first where there is none); null when not comparable. */
  rank: z.int().nullable(),
  notComparableBecause: z.array(z.enum(gateReasons)),
  /** Whether it, a review of it or a break of its series was corrected or retracted, whichever way it is read here. */
  corrected: z.boolean(),
  source: source.nullable(),
});
export type ComparisonRow = z.infer<typeof comparisonRow>;

/** One indicator across cities for one period. */
export const cityComparison = standing({
  indicator: indicatorEntry,
  period: z.string(),
  /** How the record was read. */
  record: z.enum(records),
  /** What rows are held against: the version, method and status a row must have to be ranked. */
  basis: z.object({
    indicatorVersion: z.int(),
    method: z.string().nullable(),
    status: z.enum(observationStatuses),
    valueKind: z.enum(valueKinds),
  }),
  /** Periods in which any municipality has an observation of this indicator and value kind, latest first. */
  periods: z.array(z.string()),
  methods: z.array(z.string()),
  rows: z.array(comparisonRow),
});
export type CityComparison = z.infer<typeof cityComparison>;
