/** How patient the adapter is. All times in milliseconds. */
export interface EventLogOptions {
  /** How long one append may take, with waiting and all its retries, before it is given up. */
  readonly appendTotalMs?: number;
  /** How long one attempt of an append may take before it is tried again. */
  readonly appendAttemptMs?: number;
  /** Appends on their way at the same time; the others wait in order. */
  readonly appendsInFlight?: number;
  /** Appends that may wait; one more is refused at once. */
  readonly appendsWaiting?: number;
  /** Bytes of the events that may wait. */
  readonly appendsWaitingBytes?: number;
  /** How long a read may stay without an answer. */
  readonly readStallMs?: number;
}

export type Patience = Required<EventLogOptions>;

export const defaultPatience: Patience = {
  appendTotalMs: 10_000,
  appendAttemptMs: 3_000,
  appendsInFlight: 16,
  appendsWaiting: 5_000,
  appendsWaitingBytes: 64 * 1_048_576,
  readStallMs: 10_000,
};
