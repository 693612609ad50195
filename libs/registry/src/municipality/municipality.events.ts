import { z } from 'zod';
import { preciseDate } from '../vocabulary/calendar.js';
import { decimal, municipalityCode } from '../vocabulary/codes.js';
import { capacities } from '../vocabulary/person.js';
import { text } from '../vocabulary/text.js';

export const municipalityKinds = ['regency', 'city'] as const;

/**
 * How people and households were counted. Figures of one year by different ways of counting stand side by side; where
 * one of them must be chosen, the earlier in this order is.
 */
export const populationBases = ['census', 'civil_registry', 'projection', 'survey', 'unstated'] as const;
export type PopulationBasis = (typeof populationBases)[number];

/** Who says how large the area is, in the order in which one of several figures is chosen. */
export const areaBases = ['code_list', 'geospatial_survey', 'statistics_office', 'unstated'] as const;
export type AreaBasis = (typeof areaBases)[number];

const province = z.strictObject({ code: z.string().regex(/^\d{2}$/), name: text(120) });
const year = z.int().min(1900).max(2100);
const people = z.int().min(1).max(100_000_000);
const edition = text(60)
  .optional()
  .describe(
    'Which issue of the statistic, where one way of counting gives a year several figures: `DKB semester II`.',
  );
const instrument = text(300);

export const MunicipalityRegistered = z
  .strictObject({
    code: municipalityCode,
    name: text(120),
    kind: z.enum(municipalityKinds),
    province,
    codeList: z.strictObject({ name: text(200), edition: text(60) }),
  })
  .describe('A municipality as the list of area codes has it.');

export const PopulationRecorded = z
  .strictObject({
    year,
    population: people,
    basis: z.enum(populationBases),
    edition,
  })
  .describe(
    'Population is an observation with its own source, because it is the denominator of per-capita figures.',
  );

export const HouseholdsRecorded = z
  .strictObject({
    year,
    households: people,
    basis: z.enum(populationBases),
    edition,
  })
  .describe('The denominator of per-household figures.');

export const AreaRecorded = z
  .strictObject({ year, areaKm2: decimal, basis: z.enum(areaBases), edition })
  .describe('The denominator of figures per square kilometre.');

export const MunicipalityRenamed = z
  .strictObject({
    from: text(120),
    to: text(120),
    instrument: instrument.optional(),
  })
  .describe('The municipality is called otherwise; its code stays.');

export const MunicipalitySplit = z
  .strictObject({
    into: z.array(municipalityCode).min(1).max(20),
    continues: z.boolean(),
    instrument,
  })
  .describe(
    'New municipalities were made of it. Mostly it goes on with what is left; where it does not, they are all of it.',
  );

export const MunicipalityMerged = z
  .strictObject({ into: municipalityCode, instrument })
  .describe('It became part of another municipality and is none itself any more.');

export const MunicipalityMoved = z
  .strictObject({ province, successor: municipalityCode, instrument })
  .describe(
    "It lies in another province now. The code begins with the province's, so it goes on under another code.",
  );

/** The dates are here and not only in the envelope, because nobody takes an office that another still holds. */
export const OfficeHeld = z
  .strictObject({
    office: text(200),
    name: text(200),
    capacity: z.enum(capacities),
    from: preciseDate,
    until: preciseDate.optional(),
    instrument: instrument.optional(),
  })
  .describe('A person took an office of the municipality.');

export const OfficeLeft = z
  .strictObject({
    office: text(200),
    name: text(200),
    capacity: z.enum(capacities),
    on: preciseDate,
    reason: text(300).optional(),
  })
  .describe('A person left an office of the municipality.');

export const municipalityEvents = {
  MunicipalityRegistered,
  PopulationRecorded,
  HouseholdsRecorded,
  AreaRecorded,
  MunicipalityRenamed,
  MunicipalitySplit,
  MunicipalityMerged,
  MunicipalityMoved,
  OfficeHeld,
  OfficeLeft,
};

/** Lifts what was recorded before it said how people were counted. */
export const populationOfVersion1 = (data: unknown) => ({ ...(data as object), basis: 'unstated' });
