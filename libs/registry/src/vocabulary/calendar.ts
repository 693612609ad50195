import { z } from 'zod';
import { text } from './text.js';

/**
 * No municipality of the registry, and no regulation that made one, is older; an earlier year is a slip of the pen. It
 * also keeps out the year 0, which PostgreSQL does not have: one such event would halt every read model that keeps it.
 */
export const EARLIEST_YEAR = 1800;

/** True for a day that exists in the Gregorian calendar, written YYYY-MM-DD, not before `EARLIEST_YEAR`. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number(value.slice(0, 4)) < EARLIEST_YEAR) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

/** A day that exists, written YYYY-MM-DD. */
export const calendarDay = z
  .string()
  .refine(
    isCalendarDay,
    'must be a day that exists, as YYYY-MM-DD, not before 1800: no municipality here is older',
  );

export const datePrecisions = ['day', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const preciseDate = z
  .strictObject({
    date: calendarDay.nullable(),
    precision: z.enum(datePrecisions),
    textInSource: text(200).optional(),
  })
  .describe(
    'A date as exact as the source gives it: `date` is the first day of the span that `precision` names ' +
      "(2022 known only as a year is `{ date: '2022-01-01', precision: 'year' }`); null when unknown.",
  );
export type PreciseDate = z.infer<typeof preciseDate>;
