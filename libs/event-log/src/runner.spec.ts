import { batches } from './runner.js';
import type { LogEvent, SubscriptionItem } from './port.js';
import { all } from './testing/samples.js';

const event = (position: number): SubscriptionItem => ({
  kind: 'event',
  event: { position: BigInt(position) } as LogEvent,
});
const checkpoint = (position: number): SubscriptionItem => ({
  kind: 'checkpoint',
  position: BigInt(position),
});
const head: SubscriptionItem = { kind: 'reached_head' };

async function* given(
  ...items: (SubscriptionItem | Promise<unknown> | Error)[]
): AsyncGenerator<SubscriptionItem> {
  for (const item of items) {
    if (item instanceof Promise) await item;
    else if (item instanceof Error) throw item;
    else yield item;
  }
}
const shape = (found: { events: readonly LogEvent[]; position: bigint }[]) =>
  found.map(({ events, position }) => `${events.map((each) => each.position).join(' ')} | ${position}`);

it('puts what is waiting into one batch, with the last position covered', async () => {
  const items = given(event(1), head, event(2), checkpoint(5));
  expect(shape(await all(batches(items)))).toEqual(['1 2 | 5']);
});

it('closes a full batch', async () => {
  const items = given(event(1), event(2), event(3), event(4), event(5));
  expect(shape(await all(batches(items, { maxSize: 2 })))).toEqual(['1 2 | 2', '3 4 | 4', '5 | 5']);
});

it('hands a live event on at once, without waiting for the next', async () => {
  const never = new Promise(() => undefined);
  const found = batches(given(head, event(1), event(2), never));
  expect(shape([(await found.next()).value as never])).toEqual(['1 2 | 2']);
});

it('fills a batch while it catches up, and closes it at the head', async () => {
  const soon = new Promise((resolve) => setTimeout(resolve, 20));
  const found = batches(given(event(1), soon, event(2), head, new Promise(() => undefined)), {
    maxWaitMs: 60_000,
  });
  expect(shape([(await found.next()).value as never])).toEqual(['1 2 | 2']);
});

it('passes positions on when there is nothing of interest', async () => {
  expect(shape(await all(batches(given(checkpoint(3), checkpoint(9)))))).toEqual([' | 9']);
});

it('hands on what came before an error, then throws it', async () => {
  const found = batches(given(event(1), event(2), new Error('lost')));
  expect(shape([(await found.next()).value as never])).toEqual(['1 2 | 2']);
  await expect(found.next()).rejects.toThrow('lost');
});

it('closes a batch that keeps growing when its time is up', async () => {
  async function* endless(): AsyncGenerator<SubscriptionItem> {
    for (let position = 1; ; position++) yield event(position);
  }
  const found = batches(endless(), { maxSize: 1e9, maxWaitMs: 5 });
  expect((await found.next()).done).toBe(false);
  await found.return();
});

it('does not pull further than one item beyond the batch it has handed on', async () => {
  let pulled = 0;
  async function* counted(): AsyncGenerator<SubscriptionItem> {
    for (;;) yield event(++pulled);
  }
  const found = batches(counted(), { maxSize: 10 });
  await found.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pulled).toBeLessThanOrEqual(11);
  await found.return();
});

it('can be left while nothing is waiting', async () => {
  const found = batches(given(event(1), new Promise(() => undefined)));
  await found.next();
  await found.return();
});
