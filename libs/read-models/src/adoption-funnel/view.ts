import { z } from 'zod';
import { label, standingInRecord } from '../view.js';
import { funnelNodeIds } from './nodes.js';

const node = z.enum(funnelNodeIds);

export const adoptionFunnel = standingInRecord({
  /** The day on which silence is counted. */
  on: z.string(),
  /** After how many days of silence an attempt is shown as lapsed. */
  days: z.int(),
  /** How many attempts were asked for. */
  attempts: z.int(),
  nodes: z.array(
    z.object({
      id: node,
      label,
      /** How many came so far. */
      count: z.int(),
      /** How many of them are still there. */
      here: z.int(),
    }),
  ),
  links: z.array(z.object({ source: node, target: node, value: z.int() })),
});
export type AdoptionFunnel = z.infer<typeof adoptionFunnel>;
