import { z } from 'zod';
import { text } from './text.js';

export const capacities = ['definitive', 'pj', 'plt', 'plh'] as const;
export type Capacity = (typeof capacities)[number];

export const publicPerson = z
  .strictObject({
    name: text(200).optional(),
    office: text(200),
    capacity: z.enum(capacities).optional(),
  })
  .describe('A person in a public role: the only personal data that enters an event in clear.');
export type PublicPerson = z.infer<typeof publicPerson>;
