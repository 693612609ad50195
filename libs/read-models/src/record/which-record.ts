import { z } from 'zod';

/** What the registry holds to be right now, and what was recorded, mistakes and all. */
export const records = ['as_corrected', 'as_recorded'] as const;
export type WhichRecord = (typeof records)[number];

/** Which of the two an answer shows. */
export const whichRecord = z.enum(records);
