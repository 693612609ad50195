import { z } from 'zod';
import { visitKinds } from '#registry';
import { corrected, namedMunicipality, pageInRecord, standingInRecord } from '../view.js';
import { visitSidesShape } from '../visit-sides/view.js';

const days = z.object({ from: z.string(), to: z.string() });

const { followUps, ...sides } = visitSidesShape;

/** Open until it is done, overdue from the day after it was due. */
export const followUpStates = ['open', 'overdue', 'done'] as const;

const reconciliation = {
  visit: z.uuid(),
  revision: z.string(),
  kind: z.enum(visitKinds),
  guest: namedMunicipality,
  host: namedMunicipality,
  /** The days it was planned for and those it was held on: two different things, and the second may be earlier. */
  planned: days,
  held: days,
  heldBeforePlanned: z.boolean(),
  ...sides,
  tripReportFiled: z.boolean(),
  followUps: z.array(followUps.element.extend({ state: z.enum(followUpStates) })),
  corrected,
  followUpCount: z.object({ open: z.int(), overdue: z.int(), done: z.int() }),
};

export const visitReconciliationList = pageInRecord(z.object(reconciliation));
export const visitReconciliationEntry = standingInRecord(reconciliation);
export type VisitReconciliationList = z.infer<typeof visitReconciliationList>;
export type VisitReconciliationEntry = z.infer<typeof visitReconciliationEntry>;
