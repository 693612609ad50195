import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, NewEvent, SubscriptionItem } from '../port.js';

/** An event with an id of its own. */
export const happened = (data: JsonObject = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Happened',
  data,
  metadata: { by: 'test' },
});

export const manyHappened = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => happened({ n }));

/** All items of a finite sequence. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Reads on until `count` events have come; the sequence goes on afterwards. */
export async function nextEvents(items: AsyncIterator<SubscriptionItem>, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const item = await items.next();
    if (item.done) throw new Error(`the items ended after ${ids.length} of ${count} events`);
    if (item.value.kind === 'event') ids.push(item.value.event.id);
  }
  return ids;
}

/** A folder that is removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiru-event-log-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
