import { backOff, type LogEvent } from '#event-log';
import type { Build } from './build.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

interface Trouble {
  failures: number;
  /** Attempts at one and the same event. */
  attempts: number;
  eventId: string | undefined;
  notBefore: number;
}

const keyOf = ({ name, number }: Build): string => `${name}/${number}`;

/** Remembers what failed how often, and when it may be tried again: later each time, and jittered. */
export class Troubles {
  private readonly known = new Map<string, Trouble>();

  /** Notes a failure; answers how many attempts there were at this event, 0 when no event is to blame. */
  failed(build: Build, poison: LogEvent | undefined): number {
    const before = this.known.get(keyOf(build));
    const failures = (before?.failures ?? 0) + 1;
    const attempts = poison ? (before?.eventId === poison.id ? before.attempts : 0) + 1 : 0;
    const notBefore = Date.now() + backOff(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    this.known.set(keyOf(build), { failures, attempts, eventId: poison?.id, notBefore });
    return attempts;
  }

  /** It works again, or an operator decides what comes next. */
  forget(build: Build): void {
    this.known.delete(keyOf(build));
  }

  /** Whether it may be tried now. If so it does not count as waiting any more. */
  takesUp(build: Build): boolean {
    const trouble = this.known.get(keyOf(build));
    if (!trouble) return true;
    if (trouble.notBefore > Date.now()) return false;
    trouble.notBefore = Infinity;
    return true;
  }

  /** Whether the time of one that waits has come. */
  get areDue(): boolean {
    return [...this.known.values()].some(({ notBefore }) => notBefore <= Date.now());
  }

  /** Milliseconds until the next one may be tried; at most `most`. */
  untilNext(most: number): number {
    const waits = [...this.known.values()].map(({ notBefore }) => notBefore - Date.now());
    return Math.min(most, ...waits.filter((wait) => wait > 0));
  }
}
