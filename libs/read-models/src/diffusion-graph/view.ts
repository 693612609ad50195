import { z } from 'zod';
import { label, namedMunicipality, namedProgram, standingInRecord } from '../view.js';

export const countedSteps = ['intended', 'decided', 'implemented'] as const;
export type CountedStep = (typeof countedSteps)[number];
export const curvePeriods = ['month', 'quarter', 'year'] as const;
export type CurvePeriod = (typeof curvePeriods)[number];

export const diffusionGraph = standingInRecord({
  /** The network as of this day. */
  on: z.string(),
  /** From which step on an attempt is an edge. */
  step: z.enum(countedSteps),
  /** Cities by how many learned from them. */
  nodes: z.array(
    z.object({
      city: namedMunicipality,
      /** How many cities learned from it, and from how many it learned. */
      outDegree: z.int(),
      inDegree: z.int(),
      given: z.int(),
      taken: z.int(),
      /** Share of the shortest ways between two others that lead through it, 0 to 1. */
      betweenness: z.number(),
      /** 0 for the largest component. */
      component: z.int(),
    }),
  ),
  /** Each attempt that came so far; from whom, by whom. */
  edges: z.array(
    z.object({
      adoption: z.uuid(),
      program: z.uuid(),
      from: z.string(),
      to: z.string(),
      level: z.int(),
      /** When it came so far; null when nobody knows. */
      day: z.string().nullable(),
    }),
  ),
  programs: z.array(z.object({ id: z.uuid(), name: label })),
  /** Two hops or more, each on a later day than the one before; the longest first. */
  chains: z.array(z.object({ cities: z.array(z.string()), days: z.array(z.string()), hops: z.int() })),
  components: z.int(),
});
export type DiffusionGraph = z.infer<typeof diffusionGraph>;

const days = z.number().nullable();

export const programAdoptionCurve = standingInRecord({
  program: namedProgram,
  on: z.string(),
  step: z.enum(countedSteps),
  period: z.enum(curvePeriods),
  /** The cities that could adopt: all that are registered but the origin. */
  population: z.int(),
  adopters: z.int(),
  /** Adopters of whom nobody knows when; they are in no period. */
  withoutDay: z.int(),
  /** From the period of the first adoption to that of the day of the question. */
  points: z.array(
    z.object({
      period: z.string(),
      adopted: z.int(),
      cumulative: z.int(),
      share: z.number(),
      hazard: z.number().nullable(),
    }),
  ),
  /** Days from the first adoption until so many of the adopters so far had adopted. */
  daysTo: z.object({ tenPercent: days, half: days, ninetyPercent: days }),
  /** The Bass model by period; null when it cannot be said. */
  bass: z
    .object({ p: z.number(), q: z.number(), m: z.number(), rSquared: z.number(), peak: z.number() })
    .nullable(),
});
export type ProgramAdoptionCurve = z.infer<typeof programAdoptionCurve>;
