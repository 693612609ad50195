import { z } from 'zod';
import { text } from './text.js';

export const capacities = ['definitive', 'pj', 'plt', 'plh'] as const;
export type Capacity = (typeof capacities)[number];

/** A person in a public role: the only personal data that enters an event in clear. */
export const publicPerson = z.strictObject({
  name: text(200).optional(),
  office: text(200),
  capacity: z.enum(capacities).optional(),
});
export type PublicPerson = z.infer<typeof publicPerson>;
