import type { AllStreamResolvedEvent, Filter } from '@eventstore/db-client';
import { LogUnavailable } from '../log-errors.js';
import type { Position, SubscribeOptions, SubscriptionItem } from '../port.js';
import type { Connection } from './connection.js';
import { pull } from './pull.js';
import { toLogEvent } from './to-log-event.js';

/** Items read ahead of the reader: bounds the memory, and lets a slow reader find full batches. */
const readAhead = 512;

/** Events the server passes over before it says how far it is. */
const searchWindow = 256;

/**
 * Follows the log in two calls. While it catches up, the server passes only events of the categories, which saves
 * most of the work on a long log. From then on it passes every event and the categories are sorted out here; each
 * foreign event becomes a checkpoint. So the position moves with every append, and whoever waits for the position of
 * his own append does not wait for the next event that happens to be of interest.
 *
 * The change-over is only a matter of speed, because `reached_head` carries no truth: the second call begins at the
 * last position of the first.
 */
export async function* subscribe(
  connection: Connection,
  { after, categories, signal }: SubscribeOptions,
): AsyncGenerator<SubscriptionItem, void, undefined> {
  const prefixes = categories.map((category) => `${category}-`);
  let position = after;
  for await (const item of follow(connection, { prefixes }, position, signal)) {
    if (item.kind === 'reached_head') break;
    position = positionOf(item);
    yield item;
  }
  for await (const item of follow(connection, { regex: '^[^$]' }, position, signal)) {
    if (item.kind !== 'event' || prefixes.some((prefix) => item.event.stream.startsWith(prefix))) yield item;
    else yield { kind: 'checkpoint', position: item.event.position };
  }
}

const positionOf = (item: Exclude<SubscriptionItem, { kind: 'reached_head' }>): Position =>
  item.kind === 'event' ? item.event.position : item.position;

/** One call to the server. Ends only by the signal. */
async function* follow(
  connection: Connection,
  names: { prefixes: string[] } | { regex: string },
  after: Position | null,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionItem, void, undefined> {
  const resolved = pull<AllStreamResolvedEvent | SubscriptionItem>(connection, { signal }, (client) => {
    const filter: Filter = {
      ...names,
      filterOn: 'streamName',
      maxSearchWindow: searchWindow,
      checkpointInterval: 1,
      // Pushed into the stream itself, so that it keeps its place among the events.
      checkpointReached: (self, { commit }) => void self.push({ kind: 'checkpoint', position: commit }),
    };
    const fromPosition = after === null ? 'start' : { commit: after, prepare: after };
    const stream = client.subscribeToAll({ fromPosition, filter }, { highWaterMark: readAhead });
    stream.on('caughtUp', () => stream.push({ kind: 'reached_head' }));
    return { stream, cancel: () => stream.unsubscribe() };
  });
  for await (const item of resolved) {
    if ('kind' in item) yield item;
    else if (item.event) yield { kind: 'event', event: toLogEvent(item.event) };
  }
  if (!signal.aborted) throw new LogUnavailable('the server ended the subscription');
}
