import { setImmediate as turn } from 'node:timers/promises';
import { settlesWithin } from './back-off.js';
import { chunksOf } from './chunked.js';
import type { LogEvent, Position, SubscriptionItem } from './port.js';

/** Events in log order, to be handled together with the position they reach. */
export interface Batch {
  /** Empty when the log only moved past events of no interest. */
  readonly events: readonly LogEvent[];
  /** Last position covered, by an event or a checkpoint: what the reader stores as its own checkpoint. */
  readonly position: Position;
}

export interface BatchOptions {
  /** Most events in one batch. Default 500. */
  readonly maxSize?: number;
  /** How long a batch may go on growing while items keep coming. Default 200 ms. */
  readonly maxWaitMs?: number;
}

const nothing: unique symbol = Symbol('nothing is waiting');

/**
 * Groups what a subscription yields. Until the log's head was reached once, batches are filled, because few large
 * transactions are faster than many small ones. From then on a batch is closed as soon as nothing further is waiting,
 * so that a live event is handed on at once. A slow reader slows the log down: beyond the batch handed on, one chunk
 * of the items at most is taken.
 *
 * Errors of the items are thrown after the events before them have been handed on.
 */
export async function* batches(
  items: AsyncIterable<SubscriptionItem>,
  { maxSize = 500, maxWaitMs = 200 }: BatchOptions = {},
): AsyncGenerator<Batch, void, undefined> {
  const source = chunksOf(items);
  try {
    let pending = source.next();
    let chunk: readonly SubscriptionItem[] = [];
    let at = 0;
    let isLive = false;
    for (;;) {
      const events: LogEvent[] = [];
      let position: Position | null = null;
      let closesAt = Infinity;
      let next: Next | typeof nothing | undefined;
      do {
        if (at === chunk.length) {
          const waitMs = isLive ? 0 : closesAt - Date.now();
          next = position === null ? await pending : await orNothing(pending, waitMs);
          if (next === nothing || next.done) break;
          [chunk, at] = [next.value, 0];
          pending = source.next();
          // The rejection is met at the next await; until then it must not count as unhandled.
          pending.catch(() => undefined);
        }
        for (; at < chunk.length && events.length < maxSize; at++) {
          const item = chunk[at] as SubscriptionItem;
          if (item.kind === 'reached_head') isLive = true;
          else if (item.kind === 'checkpoint') position = item.position;
          else {
            position = item.event.position;
            events.push(item.event);
          }
        }
        if (position !== null && closesAt === Infinity) closesAt = Date.now() + maxWaitMs;
      } while (events.length < maxSize && Date.now() < closesAt);
      if (position !== null) yield { events, position };
      if (next !== undefined && next !== nothing && next.done) return;
    }
  } finally {
    // Not awaited: a generator takes `return` only after a pending `next`, and that one may wait for days.
    source.return().catch(() => undefined);
  }
}

type Next = IteratorResult<readonly SubscriptionItem[], void>;

/** The next chunk, or `nothing` when it does not come within the time; 0 asks whether it is there already. */
async function orNothing(pending: Promise<Next>, ms: number): Promise<Next | typeof nothing> {
  const item = pending.catch((): typeof nothing => nothing);
  if (ms <= 0) return Promise.race([item, turn(nothing)]);
  return (await settlesWithin(item, ms)) ? item : nothing;
}
