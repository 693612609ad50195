import { z } from 'zod';
import { text } from './text.js';

/** A JSON value as a part of a fact. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const MOST_CHARACTERS = 10_000;
/** No fact is nested deeper than a few levels; without a limit a small text could exhaust the stack. */
const DEEPEST = 32;

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return true;
}

const nested: z.ZodType<Json> = z
  .lazy(() =>
    z.union([
      text(MOST_CHARACTERS),
      z.literal(''),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(nested),
      z.record(text(200), nested),
    ]),
  )
  .refine((value) => JSON.stringify(value).length <= MOST_CHARACTERS, 'must be at most 10,000 characters');

// What is too deep is not looked into any further: looking is what would exhaust the stack.
export const json: z.ZodType<Json> = z
  .unknown()
  .refine(isShallow, { error: 'must be nested at most 32 deep', abort: true })
  .pipe(nested as z.ZodType<Json, unknown>)
  .describe(
    'Any JSON value whose texts are well formed, of at most 10,000 characters when written down, nested at most 32 deep.',
  );
