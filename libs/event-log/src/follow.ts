import { backOff, pause, settlesWithin } from './back-off.js';
import { LogUnavailable } from './log-errors.js';
import type { EventLog, Position, SubscribeOptions, SubscriptionItem } from './port.js';

export interface FollowOptions extends SubscribeOptions {
  /** Told of every lost subscription, for logs and metrics; it is resumed in any case. */
  readonly onDrop?: (error: unknown) => void;
  /** How long nothing may come before the log's head is looked up. Default 3,000 ms. */
  readonly watchdogMs?: number;
  /** Shortest and longest wait before a lost subscription is resumed. Default 100 to 5,000 ms. */
  readonly backOffMs?: readonly [least: number, most: number];
}

type Followable = Pick<EventLog, 'subscribe' | 'head'>;

/**
 * Follows the log until the signal aborts. A subscription that ends for whatever reason is resumed after the last
 * position yielded, so every event comes once and in order.
 *
 * A subscription can also fall silent without ending. So when nothing came for a while, the log's head is compared
 * with the last position; if it is ahead twice in a row without progress, the subscription is replaced.
 */
export async function* followLog(
  log: Followable,
  { after, categories, signal, onDrop, watchdogMs = 3_000, backOffMs = [100, 5_000] }: FollowOptions,
): AsyncGenerator<SubscriptionItem, void, undefined> {
  let last = after;
  let failures = 0;
  while (!signal.aborted) {
    const replaced = new AbortController();
    const source = log.subscribe({
      after: last,
      categories,
      signal: AbortSignal.any([signal, replaced.signal]),
    });
    const items = source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = items.next();
        await watch(next, log, last, watchdogMs);
        const item = await next;
        if (item.done) break;
        failures = 0;
        if (item.value.kind === 'event') last = item.value.event.position;
        if (item.value.kind === 'checkpoint') last = item.value.position;
        yield item.value;
      }
      if (!signal.aborted) throw new LogUnavailable('the subscription ended');
    } catch (error) {
      if (signal.aborted) return;
      failures++;
      onDrop?.(error);
    } finally {
      replaced.abort();
      items.return?.().catch(() => undefined);
    }
    await pause(backOff(failures, ...backOffMs), signal);
  }
}

/** Returns when the item has come, throws when it does not come although the log has moved past `last`. */
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
