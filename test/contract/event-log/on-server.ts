import type { EventStoreDBClient } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import type { EventLog, JsonObject, NewEvent, StreamName, SubscriptionItem } from '#event-log';

/** What the parts of the contract speak through. Set before the first test. */
export interface OnServer {
  readonly log: EventLog;
  /** A second adapter on the same server, with connections of its own. */
  readonly other: EventLog;
  /** The bare client. */
  readonly client: EventStoreDBClient;
  /** Another, which believes that the server takes no batches. */
  readonly withoutBatches: EventStoreDBClient;
}

/** A category that nobody else has. */
export const newCategory = (): string => `contract${randomUUID().replaceAll('-', '')}`;
export const newStream = (category = newCategory()): StreamName => `${category}-${randomUUID()}`;

export const noted = (data: JsonObject = {}, id: string = randomUUID()): NewEvent => ({
  id,
  type: 'Noted',
  data: { ...data, synthetic: true },
  metadata: { by: 'contract' },
});
export const manyNoted = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => noted({ n }));

export const idsOf = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);

/** What must be there for the test to go on. */
export function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('it is not there');
  return thing;
}

/** All of a sequence that ends. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Takes items until one is wanted, and returns all taken. */
export async function until(
  items: AsyncIterator<SubscriptionItem>,
  isWanted: (item: SubscriptionItem) => boolean,
): Promise<SubscriptionItem[]> {
  const taken: SubscriptionItem[] = [];
  for (;;) {
    const next = await items.next();
    if (next.done) throw new Error(`the items ended after ${taken.length}`);
    taken.push(next.value);
    if (isWanted(next.value)) return taken;
  }
}
