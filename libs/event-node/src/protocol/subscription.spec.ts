import { jest } from '@jest/globals';
import {
  type AllStreamSubscription,
  type Filter,
  eventTypeFilter,
  type Position,
  streamNameFilter,
} from '@eventstore/db-client';
import { collect, note, notes, numbers, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
/** The end of the log when a test begins: the tests share one node and look only at what comes after it. */
let origin: Position | 'start';
beforeAll(async () => void (running = await runNode()));
afterAll(() => running.end());
beforeEach(async () => {
  const [last] = await collect(
    running.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }),
  );
  origin = last?.position ?? 'start';
});

const subscribe = (options: Parameters<typeof running.client.subscribeToAll>[0] = {}) =>
  running.client.subscribeToAll({ fromPosition: origin, ...options });

const written = async () => {
  const events = await collect(running.client.readAll({ fromPosition: origin }));
  return origin === 'start' ? events : events.slice(1);
};

const append = (stream: string, events: ReturnType<typeof notes>) =>
  running.client.appendToStream(stream, events, { expectedRevision: 'any' });

/** Takes `count` events and leaves. */
async function take(subscription: AllStreamSubscription | AsyncIterable<unknown>, count: number) {
  const events: { data: unknown; revision: bigint; streamId: string; position?: Position }[] = [];
  for await (const { event } of subscription as AllStreamSubscription) {
    events.push(event as (typeof events)[number]);
    if (events.length === count) break;
  }
  return events;
}

describe('to $all', () => {
  test('confirms first, catches up, says so, then goes on live', async () => {
    await append('visit-1', notes(700));
    const signs: string[] = [];
    const subscription = subscribe();
    subscription.on('confirmation', () => signs.push('confirmation'));
    const live = new Promise<void>((resolve) =>
      subscription.on('caughtUp', () => {
        signs.push('caughtUp');
        resolve();
      }),
    );
    subscription.once('data', () => signs.push('first event'));
    const seen: unknown[] = [];
    const done = new Promise<void>((resolve) =>
      subscription.on('data', ({ event }) => seen.push(event?.data) === 800 && resolve()),
    );
    await live;
    await append('visit-1', notes(100, 700));
    await done;
    expect(signs).toEqual(['confirmation', 'first event', 'caughtUp']);
    expect(seen).toEqual(Array.from({ length: 800 }, (_, n) => ({ n })));
    await subscription.unsubscribe();
  });

  test('misses and repeats nothing while others write', async () => {
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let n = 0; n < 60; n++) await append(`visit-${w}`, [note(n), note(n)]);
    });
    const events = await take(subscribe(), 8 * 60 * 2);
    await Promise.all(writers);
    expect(events).toEqual(await written());
  });

  test('from a position begins after it', async () => {
    await append('visit-1', notes(5));
    const events = await written();
    const [next] = await take(subscribe({ fromPosition: events[2]?.position }), 1);
    expect(next).toEqual(events[3]);
  });

  test('from the end tells only what comes', async () => {
    await append('visit-1', notes(5));
    const subscription = subscribe({ fromPosition: 'end' });
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    await append('visit-1', [note(99)]);
    expect(numbers(await take(subscription, 1))).toEqual([99]);
  });

  test('a reader that is slow loses nothing', async () => {
    const big = (n: number) => ({ ...note(n), data: { n, text: 'x'.repeat(100_000) } });
    for (let n = 0; n < 40; n += 8)
      await append(
        'visit-1',
        Array.from({ length: 8 }, (_, i) => big(n + i)),
      );
    const seen: number[] = [];
    for await (const { event } of running.client.subscribeToAll(
      { fromPosition: origin },
      { highWaterMark: 1 },
    )) {
      seen.push((event?.data as { n: number }).n);
      if (seen.length === 10) await append('visit-1', notes(1, 40));
      if (seen.length === 41) break;
    }
    expect(seen).toEqual(Array.from({ length: 41 }, (_, n) => n));
  });
});

describe('filtered', () => {
  beforeEach(async () => {
    for (let n = 0; n < 40; n++) {
      await append(n % 4 === 0 ? 'program-1' : `visit-${n % 3}`, [
        note(n, n % 5 === 0 ? 'ProgramLaunched' : 'VisitHeld'),
      ]);
    }
  });
  const everyFourth = Array.from({ length: 10 }, (_, n) => n * 4);
  const everyFifth = Array.from({ length: 8 }, (_, n) => n * 5);

  test.each<[string, Filter, number[]]>([
    ['stream prefix', streamNameFilter({ prefixes: ['program-', 'none-'] }), everyFourth],
    ['stream pattern', streamNameFilter({ regex: '^prog.*1$' }), everyFourth],
    ['type prefix', eventTypeFilter({ prefixes: ['Program'] }), everyFifth],
    ['type pattern', eventTypeFilter({ regex: 'Launched$' }), everyFifth],
  ])('by %s', async (_name, filter, expected) => {
    const subscription = subscribe({ filter });
    expect(numbers(await take(subscription, expected.length))).toEqual(expected);
  });

  test('sends checkpoints where nothing matches, and one can resume from them', async () => {
    const checkpoints: Position[] = [];
    const subscription = subscribe({
      filter: streamNameFilter({
        prefixes: ['adoption-'],
        maxSearchWindow: 5,
        checkpointInterval: 2,
        checkpointReached: async (_subscription, position) => void checkpoints.push(position),
      }),
    });
    await new Promise((resolve) => subscription.once('caughtUp', resolve).resume());
    const events = await written();
    expect(checkpoints).toEqual([9, 19, 29, 39].map((index) => events[index]?.position));
    await subscription.unsubscribe();
    await append('adoption-1', [note(1000)]);
    const resumed = subscribe({ fromPosition: checkpoints[3] });
    expect(numbers(await take(resumed, 1))).toEqual([1000]);
  });
});

describe('to a stream', () => {
  test('may begin before the stream exists', async () => {
    const subscription = running.client.subscribeToStream('visit-new');
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    await append('visit-other', notes(3));
    await append('visit-new', notes(3, 10));
    expect(numbers(await take(subscription, 3))).toEqual([10, 11, 12]);
  });

  test('catches up after its revision and goes on live', async () => {
    await append('visit-600', notes(600));
    const subscription = running.client.subscribeToStream('visit-600', { fromRevision: 9n });
    const taking = take(subscription, 595);
    await append('visit-600', notes(5, 600));
    expect(numbers(await taking)).toEqual(Array.from({ length: 595 }, (_, n) => n + 10));
  });
});

test('a subscription is told when the node stops', async () => {
  const subscription = subscribe();
  await new Promise((resolve) => subscription.once('caughtUp', resolve).resume());
  const ended = new Promise((resolve) => subscription.once('error', resolve));
  await running.node.stop();
  await expect(ended).resolves.toMatchObject({ type: 'unavailable' });
  await expect(running.node.exited).resolves.toEqual({ code: 0, signal: null });
});
