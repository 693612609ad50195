import { AppendOutcomeUnknown, LogUnavailable, type EventLog } from '#event-log';
import type { Clock } from '../http/clock.js';

/**
 * How long a failed append speaks against the log when none was tried since: who sends commands only to an api that is
 * well would otherwise never send the one that shows that it is.
 */
const REMEMBERED_MS = 30_000;

/** gRPC's code of a server that was not reached. */
const UNAVAILABLE = 14;

/** The log answered that it could not. That it is not reached shows, and stops showing, when it is asked for its end. */
function isAnsweredFailure(error: unknown): boolean {
  if (!(error instanceof AppendOutcomeUnknown || error instanceof LogUnavailable)) return false;
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'number' && code !== UNAVAILABLE;
}

/** Remembers whether the log takes appends: one whose disk is full still answers every question. */
export class AppendWatch {
  private failed: { readonly error: unknown; readonly at: number } | undefined;

  constructor(private readonly clock: Clock) {}

  /** The same log, watched. */
  over(log: EventLog): EventLog {
    return {
      ...log,
      append: async (...asked) => {
        try {
          const appended = await log.append(...asked);
          this.failed = undefined;
          return appended;
        } catch (error) {
          if (isAnsweredFailure(error)) this.failed = { error, at: this.clock().getTime() };
          throw error;
        }
      },
    };
  }

  /** Why the last append failed; null when it did not, or that was long ago. */
  trouble(): string | null {
    const { failed } = this;
    if (!failed || this.clock().getTime() - failed.at > REMEMBERED_MS) return null;
    const { cause } = failed.error as { cause?: unknown };
    return `the last append failed: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
