import type { Chunked } from './chunked.js';

/** Name of a stream, `<category>-<id>`. */
export type StreamName = `${string}-${string}`;

/**
 * Where an event lies in the whole log: opaque, increasing, with gaps. It is the log's commit position;
 * in code a bigint, in JSON a string.
 */
export type Position = bigint;

/**
 * What a stream must look like for an append to succeed: it does not exist, or its last revision is this one.
 * "Any revision" does not exist here, because an append without expectation cannot be retried safely.
 */
export type ExpectedRevision = 'no_stream' | bigint;

/** An event as it is handed to the log: data and metadata are plain JSON values. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** An event as the log holds it, not yet decoded. */
export interface LogEvent {
  readonly id: string;
  readonly stream: StreamName;
  readonly type: string;
  readonly revision: bigint;
  readonly position: Position;
  /** When the log wrote it. */
  readonly created: Date;
  readonly data: unknown;
  readonly metadata: unknown;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

export interface AppendResult {
  /** Revision of the stream's last event after the append. */
  readonly revision: bigint;
  /** Position of the last event appended: a reader that has reached it has seen them all. */
  readonly position: Position;
}

export interface ReadOptions {
  /** Inclusive. Default: the start (forwards) or the end (backwards). */
  readonly from?: bigint | 'start' | 'end';
  readonly direction?: 'forwards' | 'backwards';
  readonly maxCount?: number;
}

export interface AllOptions extends ReadOptions {
  /** Only streams of these categories, by the prefix `<category>-`. */
  readonly categories?: readonly string[];
}

export interface SubscribeOptions {
  /** Exclusive: the last position already handled; null from the start. */
  readonly after: Position | null;
  readonly categories: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * What a subscription yields. A `checkpoint` says that nothing of interest lies up to that position;
 * `reached_head` is only a hint that the log was drained once and carries no truth.
 */
export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: LogEvent }
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'reached_head' };

/**
 * The event log: the one truth of the registry. Its only adapter speaks to EventStoreDB or to the embedded
 * event node through the same client.
 */
export interface EventLog {
  /**
   * Appends all events or none. Retries by itself with the same ids and the same expectation while the outcome
   * is unknown. Throws `AppendOutcomeUnknown`: it may have happened. All others mean that it did not:
   * `WrongExpectedRevision`, `AppendRefused`, `EventTooLarge`, `LogUnavailable` when it was never sent or never taken
   * in its time, a `TypeError` for what is not JSON.
   */
  append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /** Yields a stream's events; nothing for a stream that does not exist or was deleted. Throws `LogUnavailable`. */
  readStream(stream: StreamName, options?: ReadOptions): AsyncIterable<LogEvent>;
  /** Yields the events of the whole log in order, without the log's own (`$…`). Throws `LogUnavailable`. */
  readAll(options?: AllOptions): AsyncIterable<LogEvent>;
  /**
   * Follows the log. Ends when the signal aborts; any other end is thrown as `LogUnavailable`: the caller
   * resumes from its own checkpoint.
   */
  subscribe(options: SubscribeOptions): Chunked<SubscriptionItem>;
  /**
   * Position of the last event, null for an empty log. The log's own (`$…`) events do not count: a subscription
   * never reports their positions. Throws `LogUnavailable`.
   */
  head(): Promise<Position | null>;
  /** Whether the log answers, for readiness checks. Throws `LogUnavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
