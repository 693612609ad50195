import type { PreciseDate } from './calendar.js';
import { parsePeriod } from './period.js';

const LENGTH = { day: 10, month: 7, year: 4, unknown: 0 } as const;

/** First and last day that a date may mean; null when it says nothing. */
export function spanOf({ date, precision }: PreciseDate): { first: string; last: string } | null {
  const span = parsePeriod(date?.slice(0, LENGTH[precision]) ?? '');
  return span && span !== 'reversed' ? { first: span.from, last: span.to } : null;
}
