import { jest } from '@jest/globals';
import { type EventNode, startEventNode } from '#event-node';
import { type EventLog, followLog, type FollowOptions, openEventLog } from './index.js';
import { faultyWire } from './testing/faulty-wire.js';
import { all, happened, manyHappened, nextEvents, temporaryFolder } from './testing/samples.js';
import { caughtUp, checkpoint, recorded, scriptedPeer, type Script } from './testing/scripted-peer.js';

jest.setTimeout(30_000);

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function follow(log: EventLog, options: Partial<FollowOptions> = {}) {
  const stopped = new AbortController();
  const drops: unknown[] = [];
  const repeated: bigint[] = [];
  ends.push(() => stopped.abort());
  const items = followLog(log, {
    after: null,
    categories: ['visit'],
    signal: stopped.signal,
    onDrop: (error) => drops.push(error),
    onRepeated: ({ position }) => repeated.push(position),
    backOffMs: [10, 100],
    watchdogMs: 100,
    ...options,
  });
  return { items, drops, repeated, stop: () => stopped.abort() };
}

describe('on a real node', () => {
  let node: EventNode;
  let log: EventLog;
  const dataDir = temporaryFolder();
  beforeAll(async () => {
    node = await startEventNode({ dataDir });
  });
  afterAll(() => node.stop());
  beforeEach(() => {
    log = openEventLog(node.url, { readStallMs: 300 });
    ends.push(() => log.close());
  });

  it('survives a restart: every event once and in order (defect 5)', async () => {
    const { items, drops } = follow(log);
    const [early, late] = [manyHappened(3), manyHappened(3)];
    await log.append('visit-restart', 'no_stream', early);
    expect(await nextEvents(items, 3)).toEqual(early.map(({ id }) => id));
    const { port } = node;
    await node.stop();
    const next = nextEvents(items, 3);
    node = await startEventNode({ dataDir, port });
    await log.append('visit-restart', 2n, late);
    expect(await next).toEqual(late.map(({ id }) => id));
    expect(drops.length).toBeGreaterThan(0);
  });

  it('leaves a connection that has fallen silent', async () => {
    const wire = await faultyWire(node.port);
    const through = openEventLog(wire.url, { readStallMs: 200 });
    ends.push(wire.stop, through.close);
    const { items, drops } = follow(through, { after: await log.head() });
    const [heard, missed] = [happened(), happened()];
    await log.append('visit-silent', 'no_stream', [heard]);
    expect(await nextEvents(items, 1)).toEqual([heard.id]);
    wire.mute();
    await log.append('visit-silent', 0n, [missed]);
    expect(await nextEvents(items, 1)).toEqual([missed.id]);
    expect(drops).toHaveLength(1);
  });

  it('ends when the signal aborts, idle as well as between tries', async () => {
    const idle = follow(log);
    const next = idle.items.next().then(function on(item): Promise<unknown> {
      return item.done ? Promise.resolve('ended') : idle.items.next().then(on);
    });
    idle.stop();
    expect(await next).toBe('ended');
    await node.stop();
    const trying = follow(log, { backOffMs: [60_000, 60_000], onDrop: () => trying.stop() });
    expect(await trying.items.next()).toEqual({ done: true, value: undefined });
  });
});

describe('on a server that forgets', () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const event = (n: number) => recorded('visit-1', n, n, id(n));

  const start = async (read: Script['read']) => {
    const peer = await scriptedPeer({ read });
    const log = openEventLog(peer.url);
    ends.push(peer.stop, log.close);
    return follow(log);
  };

  it('resumes after the last event whenever the subscription ends (defects 5, 7)', async () => {
    const from: (string | undefined)[] = [];
    const { items, drops } = await start((attempt, call) => {
      from.push(call.request.getOptions()?.getAll()?.getPosition()?.getCommitPosition());
      call.write(event(attempt));
      call.write(caughtUp());
      call.end();
    });
    expect(await nextEvents(items, 4)).toEqual([1, 2, 3, 4].map(id));
    expect(from.slice(0, 4)).toEqual([undefined, '1', '2', '3']);
    expect(drops.length).toBeGreaterThan(0);
  });

  it('replaces a subscription that is silent while the log moves on (defect 5)', async () => {
    let subscriptions = 0;
    const { items, drops } = await start((_, call) => {
      const isHead = !call.request.getOptions()?.hasSubscription();
      if (isHead) {
        call.write(event(2));
        call.end();
      } else if (++subscriptions === 1) call.write(event(1));
      else call.write(event(2));
    });
    expect(await nextEvents(items, 2)).toEqual([1, 2].map(id));
    expect(drops).toMatchObject([
      { name: 'LogUnavailable', message: expect.stringContaining('silent at 1') },
    ]);
  });

  it('leaves a quiet subscription alone when the log has not moved', async () => {
    let heads = 0;
    const { items, drops, stop } = await start((_, call) => {
      if (call.request.getOptions()?.hasSubscription()) return void call.write(event(2));
      call.write(event(2));
      call.end();
      if (++heads === 4) stop();
    });
    await nextEvents(items, 1);
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(drops).toEqual([]);
  });
});

describe('on a server that delivers wrongly', () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const event = (stream: string, revision: number, position: number) =>
    recorded(stream, revision, position, id(position));
  type Message = ReturnType<typeof event>;
  const a0 = event('visit-a', 0, 1);
  const a1 = event('visit-a', 1, 5);
  const a2 = event('visit-a', 2, 7);
  const b0 = event('visit-b', 0, 6);

  /** Answers subscriptions with `deliver` in turn, reads of a stream with `stored`. */
  const start = async (deliver: Message[][], stored: Message[] = [], after: bigint | null = null) => {
    let subscriptions = 0;
    const peer = await scriptedPeer({
      read: (_, call) => {
        const options = call.request.getOptions();
        if (!options?.hasSubscription()) {
          stored.forEach((message) => call.write(message));
          return void call.end();
        }
        // The change-over to the second call is of no interest here.
        for (const message of deliver[subscriptions++] ?? []) call.write(message);
        if (subscriptions < deliver.length) call.end();
      },
    });
    const log = openEventLog(peer.url);
    ends.push(peer.stop, log.close);
    return follow(log, { watchdogMs: 60_000, after });
  };

  it('leaves out what it has already yielded, and counts it', async () => {
    const { items, drops, repeated } = await start([[a0, a1, a0, a1, a2]], [], 1n);
    expect(await nextEvents(items, 2)).toEqual([5, 7].map(id));
    expect(repeated).toEqual([1n, 1n, 5n]);
    expect(drops).toEqual([]);
  });

  it('never lets a checkpoint go back', async () => {
    const { items } = await start([[a0, checkpoint(9), checkpoint(3), event('visit-a', 1, 12)]]);
    const positions: unknown[] = [];
    for await (const item of items) {
      if (item.kind === 'checkpoint') positions.push(item.position);
      if (item.kind === 'event') positions.push(item.event.position);
      if (positions.length === 3) break;
    }
    expect(positions).toEqual([1n, 9n, 12n]);
  });

  it('asks again when an event of a stream was left out or comes too late in its stream', async () => {
    const { items, drops } = await start(
      [
        [a0, a2, a1],
        [a1, a2],
      ],
      [a1],
    );
    expect(await nextEvents(items, 3)).toEqual([1, 5, 7].map(id));
    expect(drops).toMatchObject([{ message: expect.stringContaining('left out visit-a@1') }]);
  });

  it('goes on over a gap where the stream itself was cut off', async () => {
    const { items, drops } = await start([[a0, a2]], [a2]);
    expect(await nextEvents(items, 2)).toEqual([1, 7].map(id));
    expect(drops).toEqual([]);
  });

  it('throws when an event comes after those that lie behind it', async () => {
    const { items } = await start([[a0, a1, event('visit-c', 0, 8), b0]]);
    await expect(all(items)).rejects.toMatchObject({ name: 'LogOutOfOrder', last: 8n });
  });
});
