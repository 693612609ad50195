import type { HistoryEvent } from '../../api/shapes';
import type { HistoryMode } from './modes';

const addDays = (day: string, count: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

const dayOn: Record<HistoryMode, (event: HistoryEvent) => string | null> = {
  effective: ({ origin }) => origin.effectiveFrom.date,
  known: ({ origin }) => origin.recordedAt.slice(0, 10),
};

/** The days on which the answer changes, from the day before anything was there until today. */
export function daysOfInterest(events: readonly HistoryEvent[], mode: HistoryMode, today: string): string[] {
  const changes = events
    .map(dayOn[mode])
    .filter((day) => day !== null)
    .sort();
  const first = changes[0];
  const days = first ? [addDays(first, -1), ...changes, today] : [today];
  return [...new Set(days)].sort();
}
