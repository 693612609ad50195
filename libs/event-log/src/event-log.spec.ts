import { jest } from '@jest/globals';
import { type EventNode, startEventNode } from '#event-node';
import { randomUUID } from 'node:crypto';
import { type EventLog, openEventLog, WrongExpectedRevision } from './index.js';
import type { StreamName, SubscriptionItem } from './port.js';
import { all, happened, manyHappened, nextEvents, temporaryFolder } from './testing/samples.js';

jest.setTimeout(30_000);

const folder = temporaryFolder();
let node: EventNode;
let log: EventLog;

beforeAll(async () => {
  node = await startEventNode({ dataDir: folder });
  log = openEventLog(node.url);
});

afterAll(async () => {
  await log.close();
  await node.stop();
});

const newStream = (category = 'program'): StreamName => `${category}-${randomUUID()}`;
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('append', () => {
  it('answers with the revision and position of the last event', async () => {
    const stream = newStream();
    const events = manyHappened(3);
    const { revision, position } = await log.append(stream, 'no_stream', events);
    const stored = await all(log.readStream(stream));
    expect(revision).toBe(2n);
    expect(
      stored.map(({ id, data, metadata, stream, revision }) => ({ id, data, metadata, stream, revision })),
    ).toEqual(
      events.map(({ id, data, metadata }, n) => ({ id, data, metadata, stream, revision: BigInt(n) })),
    );
    expect(position).toBe(stored[2]?.position);
    expect(await log.head()).toBe(position);
  });

  it('says where the stream is when the expectation is wrong', async () => {
    const stream = newStream();
    await log.append(stream, 'no_stream', manyHappened(2));
    for (const expected of ['no_stream', 0n, 7n] as const)
      await expect(log.append(stream, expected, [happened()])).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        stream,
        expected,
        actual: 1n,
      });
    await expect(log.append(newStream(), 3n, [happened()])).rejects.toMatchObject({ actual: null });
  });

  it('gives a repeated append the first answer', async () => {
    const stream = newStream();
    const events = manyHappened(2);
    const first = await log.append(stream, 'no_stream', events);
    expect(await log.append(stream, 'no_stream', events)).toEqual(first);
    await log.append(stream, 1n, [happened()]);
    expect(await log.append(stream, 'no_stream', events)).toEqual(first);
    expect(await all(log.readStream(stream))).toHaveLength(3);
  });

  it('takes many appends at once, each to its own stream', async () => {
    const streams = Array.from({ length: 200 }, () => newStream());
    const answers = await Promise.all(streams.map((stream) => log.append(stream, 'no_stream', [happened()])));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(200);
  });

  it('lets one of several writers with the same expectation win', async () => {
    const stream = newStream();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => log.append(stream, 'no_stream', [happened()])),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries)
      if (tried.status === 'rejected') expect(tried.reason).toBeInstanceOf(WrongExpectedRevision);
  });

  it('refuses what is too large before it is sent, and takes what just fits', async () => {
    const stream = newStream();
    const text = 'x'.repeat(1_048_576);
    await expect(log.append(stream, 'no_stream', [happened({ text })])).rejects.toMatchObject({
      name: 'EventTooLarge',
    });
    await log.append(stream, 'no_stream', [happened({ text: text.slice(0, -200) })]);
  });

  it('refuses an append without events', async () => {
    await expect(log.append(newStream(), 'no_stream', [])).rejects.toThrow('at least one event');
  });
});

describe('readStream', () => {
  it('reads both ways, from a revision, up to a count', async () => {
    const stream = newStream();
    const events = manyHappened(5);
    await log.append(stream, 'no_stream', events);
    const read = async (options: Parameters<EventLog['readStream']>[1]) =>
      (await all(log.readStream(stream, options))).map(({ revision }) => Number(revision));
    expect(await read({})).toEqual([0, 1, 2, 3, 4]);
    expect(await read({ from: 2n, maxCount: 2 })).toEqual([2, 3]);
    expect(await read({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    expect(await read({ direction: 'backwards', from: 2n, maxCount: 2 })).toEqual([2, 1]);
    expect(await read({ from: 'end', direction: 'backwards', maxCount: 1 })).toEqual([4]);
    expect(await read({ maxCount: 0 })).toEqual([]);
  });

  it('yields nothing for a stream that does not exist', async () => {
    expect(await all(log.readStream(newStream()))).toEqual([]);
  });

  it('can be left early, many times, and the log goes on', async () => {
    const stream = newStream();
    await log.append(stream, 'no_stream', manyHappened(300));
    for (let n = 0; n < 50; n++)
      for await (const event of log.readStream(stream)) if (event.revision === 1n) break;
    expect(await all(log.readStream(stream))).toHaveLength(300);
  });
});

describe('readAll', () => {
  it('reads the categories asked for, in order, both ways, `from` included', async () => {
    const [visit, adoption, other] = [newStream('visit'), newStream('adoption'), newStream('visitor')];
    const [v1, v2, a1, o1] = [happened(), happened(), happened(), happened()];
    const { position } = await log.append(visit, 'no_stream', [v1]);
    await log.append(other, 'no_stream', [o1]);
    await log.append(adoption, 'no_stream', [a1]);
    const last = await log.append(visit, 0n, [v2]);
    const categories = ['visit', 'adoption'];
    expect(ids(await all(log.readAll({ from: position, categories })))).toEqual(ids([v1, a1, v2]));
    expect(ids(await all(log.readAll({ from: position, categories, maxCount: 2 })))).toEqual(ids([v1, a1]));
    expect(ids(await all(log.readAll({ from: position })))).toEqual(ids([v1, o1, a1, v2]));
    const back = { from: last.position, direction: 'backwards' } as const;
    expect(ids(await all(log.readAll({ ...back, maxCount: 3 })))).toEqual(ids([v2, a1, o1]));
    expect(ids(await all(log.readAll({ ...back, categories: ['visitor'], maxCount: 1 })))).toEqual([o1.id]);
    expect(ids(await all(log.readAll({ direction: 'backwards', maxCount: 1 })))).toEqual([v2.id]);
  });
});

describe('subscribe', () => {
  const stopped = new AbortController();
  const open = (options: { after: bigint | null; categories: string[]; signal?: AbortSignal }) =>
    log.subscribe({ signal: stopped.signal, ...options })[Symbol.asyncIterator]();
  afterAll(() => stopped.abort());

  it('catches up after a position and goes on live, in order, each event once', async () => {
    const category = `c${randomUUID().replaceAll('-', '')}`;
    const stream = newStream(category);
    const before = manyHappened(700);
    const { position } = await log.append(stream, 'no_stream', before);
    const after = (await all(log.readStream(stream, { from: 99n, maxCount: 1 })))[0]?.position ?? 0n;
    const items = open({ after, categories: [category] });
    expect(await nextEvents(items, 600)).toEqual(ids(before.slice(100)));
    const live = manyHappened(3);
    await log.append(newStream('foreign'), 'no_stream', [happened()]);
    await log.append(stream, 699n, live);
    expect(await nextEvents(items, 3)).toEqual(ids(live));
    expect(position).toBeGreaterThan(after);
  });

  it('moves the position with every foreign event once it is live', async () => {
    const items = open({ after: await log.head(), categories: ['nothing'] });
    await until(items, (item) => item.kind === 'reached_head');
    const { position } = await log.append(newStream('foreign'), 'no_stream', [happened()]);
    await until(items, (item) => item.kind === 'checkpoint' && item.position === position);
  });

  it('moves the position through a long stretch of foreign events while it catches up', async () => {
    const after = await log.head();
    await log.append(newStream('foreign'), 'no_stream', manyHappened(1_000));
    const items = open({ after, categories: ['nothing'] });
    const { value } = await items.next();
    expect(value).toMatchObject({ kind: 'checkpoint' });
  });

  it('ends at once when the signal aborts, idle or not', async () => {
    const abort = new AbortController();
    const items = open({ after: await log.head(), categories: ['nothing'], signal: abort.signal });
    await until(items, (item) => item.kind === 'reached_head');
    const pending = until(items, () => false);
    abort.abort();
    await expect(pending).rejects.toThrow('ended');
    expect(await all(log.subscribe({ after: null, categories: ['program'], signal: abort.signal }))).toEqual(
      [],
    );
  });
});

it('answers a ping, and refuses everything after it was closed', async () => {
  const own = openEventLog(node.url);
  await own.ping();
  await own.close();
  await expect(own.ping()).rejects.toMatchObject({ name: 'LogUnavailable' });
  await expect(own.append(newStream(), 'no_stream', [happened()])).rejects.toMatchObject({
    name: 'LogUnavailable',
  });
});

async function until(items: AsyncIterator<SubscriptionItem>, wanted: (item: SubscriptionItem) => boolean) {
  for (;;) {
    const item = await items.next();
    if (item.done) throw new Error('the items ended');
    if (wanted(item.value)) return;
  }
}
