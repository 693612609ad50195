import type { ExpectedRevision, LogEvent, Position, StreamName } from './port.js';

/** The stream is not where the writer believed it to be: load it again and decide again. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: StreamName,
    readonly expected: ExpectedRevision,
    /** Revision of the stream's last event; null when the stream does not exist or the log did not say. */
    readonly actual: bigint | null,
  ) {
    super(
      `${stream}: expected ${String(expected)}, but it is at ${actual === null ? 'no revision' : String(actual)}`,
    );
    this.name = 'WrongExpectedRevision';
  }
}

/** The append was sent and its answer never came, in spite of retries: it may have happened. */
export class AppendOutcomeUnknown extends Error {
  constructor(
    readonly stream: StreamName,
    override readonly cause: unknown,
  ) {
    super(`${stream}: the event log did not answer in time; the events may or may not have been appended`);
    this.name = 'AppendOutcomeUnknown';
  }
}

/** The log cannot be reached or ended the call. An append that ends so was certainly not stored. */
export class LogUnavailable extends Error {
  constructor(override readonly cause: unknown) {
    super(`the event log is not available: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'LogUnavailable';
  }
}

/**
 * The log delivered an event after events that lie behind it. What was made of those may lack it: begin again from a
 * checkpoint before it.
 */
export class LogOutOfOrder extends Error {
  constructor(
    readonly event: LogEvent,
    readonly last: Position,
  ) {
    super(
      `the event log delivered ${event.stream}@${event.revision} at ${event.position} only after the event at ${last}`,
    );
    this.name = 'LogOutOfOrder';
  }
}

/** The events of one append are larger than the log takes at once (1 MiB). */
export class EventTooLarge extends Error {
  constructor(
    readonly stream: StreamName,
    readonly bytes: number,
  ) {
    super(`${stream}: ${bytes} bytes in one append; at most 1,048,576 are allowed`);
    this.name = 'EventTooLarge';
  }
}

/** The log refused the append for good: trying again changes nothing, and nothing was appended. */
export class AppendRefused extends Error {
  constructor(
    readonly stream: StreamName,
    readonly reason: 'access_denied' | 'stream_deleted' | 'too_large' | 'invalid',
    override readonly cause: unknown,
  ) {
    super(`${stream}: the event log refused the append (${reason})`);
    this.name = 'AppendRefused';
  }
}
