import { z } from 'zod';

/** Well-formed Unicode without U+0000, which PostgreSQL cannot hold: what an event and a read model can both keep. */
export const isStorable = (value: string): boolean => value.isWellFormed() && !value.includes('\0');

/** Text of one line or more as a person typed it: not blank, well-formed Unicode, at most `max` characters. */
export const text = (max = 400) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim().length > 0, 'must not be blank')
    .refine((value) => value.isWellFormed(), 'must not contain lone surrogates')
    .refine((value) => !value.includes('\0'), 'must not contain the character U+0000');

/** A name or sentence in both languages of the registry. */
export const label = z.strictObject({ id: text(), en: text() });
export type Label = z.infer<typeof label>;
