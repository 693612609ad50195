import type { Duration } from '#insight';
import type { TimedStep } from './steps.js';

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** An attempt's step: whether it came so far, and on what day where somebody knows. */
export type Reached = Readonly<Record<TimedStep, { readonly reached: boolean; readonly day: string | null }>>;

/**
 * How long an attempt took from one step to another, in days. What had not come by the day of the question is censored on
 * that day, or on the day on which the attempt was closed. Null for one that had not come to the first step by then; a
 * word for one of which nobody can say it.
 */
export function durationOf(
  steps: Reached,
  {
    from,
    to,
    on,
    closed,
    closedOn,
  }: {
    readonly from: TimedStep;
    readonly to: TimedStep;
    readonly on: string;
    readonly closed: boolean;
    readonly closedOn: string | null;
  },
): Duration | 'withoutDay' | 'outOfOrder' | null {
  const [first, second] = [steps[from], steps[to]];
  if (!first.reached) return null;
  if (first.day === null) return 'withoutDay';
  if (first.day > on) return null;
  if (second.reached && second.day === null) return 'withoutDay';
  if (second.day !== null && second.day <= on) {
    const time = daysBetween(first.day, second.day);
    return time < 0 ? 'outOfOrder' : { time, ended: true };
  }
  // It was closed, and nobody knows since when it could not go on.
  if (closed && closedOn === null) return 'withoutDay';
  const until = closedOn !== null && closedOn < on ? closedOn : on;
  const time = daysBetween(first.day, until);
  return time < 0 ? 'outOfOrder' : { time, ended: false };
}
