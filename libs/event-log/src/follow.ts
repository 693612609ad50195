import { backOff, pause, settlesWithin } from './back-off.js';
import { chunksOf, inChunks, type Chunked } from './chunked.js';
import { inOrder } from './in-order.js';
import { LogOutOfOrder, LogUnavailable } from './log-errors.js';
import type { EventLog, LogEvent, Position, SubscribeOptions, SubscriptionItem } from './port.js';
import { Sequence } from './sequence.js';

export interface FollowOptions extends SubscribeOptions {
  /** Told of every lost or faulty subscription, for logs and metrics; it is resumed in any case. */
  readonly onDrop?: (error: unknown) => void;
  /** Told of every event that the log delivered again; it is left out. */
  readonly onRepeated?: (event: LogEvent) => void;
  /** How long nothing may come before the log's head is looked up. Default 3,000 ms. */
  readonly watchdogMs?: number;
  /** Shortest and longest wait before a lost subscription is resumed. Default 100 to 5,000 ms. */
  readonly backOffMs?: readonly [least: number, most: number];
}

type Followable = Pick<EventLog, 'subscribe' | 'head' | 'readStream'>;

/**
 * Follows the log until the signal aborts. A subscription that ends for whatever reason is resumed after the last
 * position yielded, so every event comes once and in order. What is delivered again is left out. A subscription that
 * leaves out an event of a stream is replaced, unless the event is no longer in its stream.
 *
 * A subscription can also fall silent without ending. So when nothing came for a while, the log's head is compared
 * with the last position; if it is ahead twice in a row without progress, the subscription is replaced.
 *
 * Throws `LogOutOfOrder` when an event comes too late to be yielded in its place.
 */
export function followLog(log: Followable, options: FollowOptions): Chunked<SubscriptionItem> {
  return inChunks(follow(log, options));
}

async function* follow(
  log: Followable,
  options: FollowOptions,
): AsyncGenerator<readonly SubscriptionItem[], void, undefined> {
  const { categories, signal, onDrop, watchdogMs = 3_000, backOffMs = [100, 5_000] } = options;
  const sequence = new Sequence(options.after);
  let failures = 0;
  while (!signal.aborted) {
    const replaced = new AbortController();
    const chunks = chunksOf(
      log.subscribe({
        after: sequence.last,
        categories,
        signal: AbortSignal.any([signal, replaced.signal]),
      }),
    );
    try {
      for (;;) {
        const next = chunks.next();
        await watch(next, log, sequence.last, watchdogMs);
        const chunk = await next;
        if (chunk.done) break;
        for await (const items of inOrder(log, chunk.value, sequence, options.onRepeated)) {
          failures = 0;
          yield items;
        }
      }
      if (!signal.aborted) throw new LogUnavailable('the subscription ended');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof LogOutOfOrder) throw error;
      failures++;
      onDrop?.(error);
    } finally {
      replaced.abort();
      chunks.return().catch(() => undefined);
    }
    await pause(backOff(failures, ...backOffMs), signal);
  }
}

/** Returns when something has come, throws when it does not come although the log has moved past `last`. */
async function watch(next: Promise<unknown>, log: Followable, last: Position | null, quietMs: number) {
  let wasBehind = false;
  while (!(await settlesWithin(next, quietMs))) {
    const head = await log.head();
    const isBehind = head !== null && (last === null || head > last);
    if (isBehind && wasBehind)
      throw new LogUnavailable(`the subscription is silent at ${last ?? 'the start'}, the log is at ${head}`);
    wasBehind = isBehind;
  }
}
