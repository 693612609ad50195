import { z } from 'zod';
import { text } from './text.js';

/** A JSON value as a part of a fact. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const MOST_CHARACTERS = 10_000;

export const json: z.ZodType<Json> = z
  .lazy(() =>
    z.union([
      text(MOST_CHARACTERS),
      z.literal(''),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(json),
      z.record(text(200), json),
    ]),
  )
  .refine((value) => JSON.stringify(value).length <= MOST_CHARACTERS, 'must be at most 10,000 characters')
  .describe('Any JSON value whose texts are well formed, of at most 10,000 characters when written down.');
