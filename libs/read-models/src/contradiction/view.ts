import { z } from 'zod';
import { contradictionCodes, streamCategories } from '#registry';
import { label, origin, pageOf } from '../view.js';

export const severities = ['certain', 'possible'] as const;

/** Something for people to look at: what a rule found in what is recorded. */
export const contradictionEntry = z.object({
  /** The same for as long as the same facts contradict each other. */
  id: z.string(),
  code: z.enum(contradictionCodes),
  /** `certain`: it cannot all be right. `possible`: it can, and rarely is. */
  severity: z.enum(severities),
  category: z.enum(streamCategories),
  /** Id of the thing of that category in whose history the first of the facts stands. */
  thing: z.string(),
  /** Of outcomes only. */
  indicator: z.string().nullable(),
  /** The events that contradict each other. */
  subject: z.array(z.uuid()),
  /** Who recorded each of them, when and from which source. */
  facts: z.array(origin),
  message: label,
  /** What each side says, by name. */
  values: z.record(z.string(), z.string()),
  /** Codes of the municipalities that can put it right. */
  responsible: z.array(z.string()),
  /** The day on which the last of the facts was recorded. */
  since: z.string(),
});
export type ContradictionEntry = z.infer<typeof contradictionEntry>;

export const contradictionList = pageOf(contradictionEntry);
export type ContradictionList = z.infer<typeof contradictionList>;
