import { z } from 'zod';
import { areaBases, capacities, municipalityKinds, populationBases } from '#registry';
import {
  corrected,
  namedMunicipality,
  origin,
  pageInRecord,
  preciseDate,
  standingInRecord,
} from '../view.js';

export const successionKinds = ['split', 'merger', 'move'] as const;
const edition = z.string().nullable();
const basis = z.enum(populationBases);

const card = {
  code: z.string(),
  name: z.string(),
  kind: z.enum(municipalityKinds),
  province: z.object({ code: z.string(), name: z.string() }),
  codeList: z.object({ name: z.string(), edition: z.string() }),
  /** Of the latest year; where several stand, the one whose basis comes first in the order of the bases. */
  latestPopulation: z.object({ year: z.int(), population: z.int(), basis }).nullable(),
  /** Codes under which it goes on; empty while it exists. */
  continuedAs: z.array(z.string()),
  corrected,
};

export const municipalityList = pageInRecord(z.object(card));

export const formerName = z.object({ name: z.string(), instrument: z.string().nullable(), origin });
export type FormerName = z.infer<typeof formerName>;

/** Who holds or held an office; `departure` says who recorded that it was left. */
export const officeTerm = z.object({
  office: z.string(),
  name: z.string(),
  capacity: z.enum(capacities),
  from: preciseDate,
  until: preciseDate.optional(),
  instrument: z.string().optional(),
  origin,
  departure: origin.nullable(),
});
export type OfficeTerm = z.infer<typeof officeTerm>;

/** A link by which a series of figures is followed across: `municipality` is the other end of it. */
export const successionLink = z.object({
  kind: z.enum(successionKinds),
  municipality: namedMunicipality,
  instrument: z.string(),
  corrected,
  origin,
});
export type SuccessionLink = z.infer<typeof successionLink>;

export const municipalityCard = standingInRecord({
  ...card,
  revision: z.string(),
  formerNames: z.array(formerName),
  populations: z.array(z.object({ year: z.int(), population: z.int(), basis, edition, corrected, origin })),
  households: z.array(z.object({ year: z.int(), households: z.int(), basis, edition, corrected, origin })),
  areas: z.array(
    z.object({ year: z.int(), areaKm2: z.string(), basis: z.enum(areaBases), edition, corrected, origin }),
  ),
  successors: z.array(successionLink),
  predecessors: z.array(successionLink),
  offices: z.array(officeTerm),
});
export type MunicipalityList = z.infer<typeof municipalityList>;
export type MunicipalityCard = z.infer<typeof municipalityCard>;
