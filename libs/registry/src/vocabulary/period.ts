import { z } from 'zod';
import { EARLIEST_YEAR, isCalendarDay } from './calendar.js';

export const granularities = ['day', 'month', 'year', 'range'] as const;

/** The days an observation speaks of: both ends included, YYYY-MM-DD. */
export interface PeriodSpan {
  readonly from: string;
  readonly to: string;
  readonly granularity: (typeof granularities)[number];
}

/** `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function lastDayOfMonth(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}

function singleSpan(part: string): PeriodSpan | null {
  if (Number(part.slice(0, 4)) < EARLIEST_YEAR) return null;
  if (/^\d{4}$/.test(part)) return { from: `${part}-01-01`, to: `${part}-12-31`, granularity: 'year' };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(part))
    return { from: `${part}-01`, to: lastDayOfMonth(part), granularity: 'month' };
  return isCalendarDay(part) ? { from: part, to: part, granularity: 'day' } : null;
}

/**
 * Reads a period of observation: `2022`, `2022-10`, `2021-02-16`, or two of them joined by a slash
 * (`2024-01/2024-05`, both included; ISO 8601 time interval). Null when it is not one, `reversed` when
 * it ends before it starts.
 */
export function parsePeriod(value: string): PeriodSpan | 'reversed' | null {
  const parts = value.split('/');
  const first = singleSpan(parts[0] ?? '');
  if (parts.length === 1) return first;
  const last = singleSpan(parts[1] ?? '');
  if (parts.length > 2 || !first || !last) return null;
  return last.to < first.from ? 'reversed' : { from: first.from, to: last.to, granularity: 'range' };
}

export const period = z.string().refine((value) => {
  const span = parsePeriod(value);
  return span !== null && span !== 'reversed';
}, 'must be a period: YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by a slash, the earlier first, not before 1800');
