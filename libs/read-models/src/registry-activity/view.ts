import { z } from 'zod';
import { decisions, valueKinds } from '#registry';
import {
  corrected,
  label,
  namedMunicipality,
  namedProgram,
  origin,
  pageInRecord,
  standing,
} from '../view.js';
import { happeningTypes } from './told.js';

export { happeningTypes };

/** One thing that happened, with what is needed to say it in a sentence and to open its page. */
export const happening = z.object({
  type: z.enum(happeningTypes),
  /** Whose doing it is: the launching, visiting, adopting or reporting municipality. */
  municipality: namedMunicipality,
  /** The other side: the host of a visit, the origin of an adopted program. */
  counterpart: namedMunicipality.nullable(),
  program: namedProgram.nullable(),
  visitId: z.uuid().nullable(),
  adoptionId: z.uuid().nullable(),
  indicator: z.object({ code: z.string(), name: label }).nullable(),
  period: z.string().nullable(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  valueKind: z.enum(valueKinds).nullable(),
  decision: z.enum(decisions).nullable(),
  corrected,
  origin,
});

export const activityList = pageInRecord(happening);
export type Happening = z.infer<typeof happening>;
export type ActivityList = z.infer<typeof activityList>;

/** How much the registry holds. */
export const registryFigures = standing({
  municipalities: z.int(),
  provinces: z.int(),
  programs: z.int(),
  visits: z.int(),
  adoptions: z.int(),
  observations: z.int(),
  indicators: z.int(),
});
export type RegistryFigures = z.infer<typeof registryFigures>;
