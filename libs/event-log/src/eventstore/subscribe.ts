import type { Filter } from '@eventstore/db-client';
import { inChunks, type Chunked } from '../chunked.js';
import { LogUnavailable } from '../log-errors.js';
import type { Position, SubscribeOptions, SubscriptionItem } from '../port.js';
import type { Connection } from './connection.js';
import { pull } from './pull.js';
import { passedBy, yieldItems } from './wire-messages.js';

/** Items read ahead of the reader: bounds the memory, and lets a slow reader find full batches. */
const readAhead = 512;

/** Events the server passes over before it says how far it is. */
const searchWindow = 256;

type Items = AsyncGenerator<readonly SubscriptionItem[], void, undefined>;

/**
 * Follows the log in two calls. While it catches up, the server passes only events of the categories, which saves
 * most of the work on a long log. From then on it passes every event and the categories are sorted out here; each
 * foreign event becomes a checkpoint. So the position moves with every append, and whoever waits for the position of
 * his own append does not wait for the next event that happens to be of interest.
 *
 * The change-over is only a matter of speed, because `reached_head` carries no truth: the second call begins at the
 * last position of the first.
 */
export function subscribe(connection: Connection, options: SubscribeOptions): Chunked<SubscriptionItem> {
  return inChunks(followInTwoCalls(connection, options));
}

async function* followInTwoCalls(
  connection: Connection,
  { after, categories, signal }: SubscribeOptions,
): Items {
  const prefixes = categories.map((category) => `${category}-`);
  let position = after;
  for await (const items of follow(connection, { prefixes }, position, signal)) {
    const head = items.findIndex(({ kind }) => kind === 'reached_head');
    const before = head < 0 ? items : items.slice(0, head);
    const last = before.at(-1);
    if (last) {
      position = positionOf(last) ?? position;
      yield before;
    }
    if (head >= 0) break;
  }
  const own = (item: SubscriptionItem): SubscriptionItem =>
    item.kind !== 'event' || prefixes.some((prefix) => item.event.stream.startsWith(prefix))
      ? item
      : passedBy(item.event.position);
  for await (const items of follow(connection, { regex: '^[^$]' }, position, signal)) yield items.map(own);
}

function positionOf(item: SubscriptionItem): Position | null {
  if (item.kind === 'event') return item.event.position;
  return item.kind === 'checkpoint' ? item.position : null;
}

/** One call to the server. Ends only by the signal. */
async function* follow(
  connection: Connection,
  names: { prefixes: string[] } | { regex: string },
  after: Position | null,
  signal: AbortSignal,
): Items {
  const filter: Filter = {
    ...names,
    filterOn: 'streamName',
    maxSearchWindow: searchWindow,
    checkpointInterval: 1,
  };
  const fromPosition = after === null ? 'start' : { commit: after, prepare: after };
  yield* pull<SubscriptionItem>(connection, { signal }, (client) => {
    const subscription = client.subscribeToAll({ fromPosition, filter }, { highWaterMark: readAhead });
    return { stream: yieldItems(subscription), cancel: () => subscription.unsubscribe() };
  });
  if (!signal.aborted) throw new LogUnavailable('the server ended the subscription');
}
