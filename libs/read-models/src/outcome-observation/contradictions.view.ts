import { z } from 'zod';
import { contradictionCodes } from '#registry';
import { label, pageOf } from '../view.js';

export const severities = ['certain', 'possible'] as const;

/** Something for people to look at: what a rule found in what is recorded. */
export const contradictionEntry = z.object({
  code: z.enum(contradictionCodes),
  /** `certain`: it cannot all be right. `possible`: it can, and rarely is. */
  severity: z.enum(severities),
  /** The events that contradict each other. */
  subject: z.array(z.uuid()),
  message: label,
  values: z.record(z.string(), z.string()),
});

export const contradictionList = pageOf(contradictionEntry);
export type ContradictionList = z.infer<typeof contradictionList>;
