import { LogOutOfOrder, LogUnavailable } from './log-errors.js';
import type { EventLog, LogEvent, Position, SubscriptionItem } from './port.js';
import type { Sequence } from './sequence.js';

/**
 * Yields of a delivered chunk what is new and in order. An event that comes too late throws `LogOutOfOrder`, and an
 * event that was left out `LogUnavailable`.
 */
export async function* inOrder(
  log: Pick<EventLog, 'readStream'>,
  chunk: readonly SubscriptionItem[],
  sequence: Sequence,
  onRepeated?: (event: LogEvent) => void,
): AsyncGenerator<readonly SubscriptionItem[], void, undefined> {
  let items: SubscriptionItem[] = [];
  for (const item of chunk) {
    if (item.kind === 'event') {
      const place = sequence.placeOf(item.event);
      if (place === 'repeated') {
        onRepeated?.(item.event);
        continue;
      }
      // What is not handed on yet never is: the reader begins again before it.
      if (place === 'late') throw new LogOutOfOrder(item.event, sequence.last as Position);
      if (place === 'gap') {
        if (items.length > 0) yield items;
        items = [];
        await refuseLeftOut(log, item.event, sequence);
      }
      sequence.accept(item.event);
    } else if (item.kind === 'checkpoint' && !sequence.reach(item.position)) continue;
    items.push(item);
  }
  if (items.length > 0) yield items;
}

/** A gap is right where the stream was truncated; then the stream itself no longer has the event either. */
async function refuseLeftOut(log: Pick<EventLog, 'readStream'>, event: LogEvent, sequence: Sequence) {
  const from = (sequence.revisionOf(event.stream) ?? -1n) + 1n;
  for await (const { revision } of log.readStream(event.stream, { from, maxCount: 1 }))
    if (revision < event.revision)
      throw new LogUnavailable(
        `the subscription left out ${event.stream}@${revision}: it went on with @${event.revision}`,
      );
}
