import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type EventNode, startEventNode } from '../index.js';
import { collect, note, temporaryFolder } from '../testing/running-node.js';

jest.setTimeout(60_000);

let folder: string;
let node: EventNode;
let client: EventStoreDBClient;
beforeAll(async () => {
  folder = temporaryFolder();
  node = await startEventNode({ dataDir: join(folder, 'log'), metricsPort: 0 });
  client = EventStoreDBClient.connectionString(node.url);
});
afterAll(async () => {
  await client.dispose();
  await node.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The value of every series of the node, by its name with labels. */
async function figures(): Promise<Map<string, number>> {
  const answer = await fetch(node.metricsUrl ?? '');
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('tiru_event_node_'));
  return new Map(
    lines.map((line) => {
      const [, series = '', value] = /^tiru_event_node_(\S+) (\S+)$/.exec(line) ?? [];
      return [series, Number(value)];
    }),
  );
}

/** By how much each series moves while `act` runs; series that stand still are left out. */
async function moved(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await figures();
  await act();
  const after = await figures();
  const changes = [...after].map(([series, value]) => [series, value - (before.get(series) ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}

const large = (bytes: number) => jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(bytes) } });

test('an append moves appends, events, bytes, commits, position and the write-ahead log', async () => {
  const events = [note(1), note(2)];
  const changes = await moved(() =>
    client.appendToStream('visit-a', events, { expectedRevision: 'no_stream' }),
  );
  expect(changes).toMatchObject({
    appends_total: 1,
    events_total: 2,
    event_bytes_total: events.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0),
    commit_writes_count: 1,
    commit_writes_sum: 1,
    commit_seconds_count: 1,
  });
  expect(changes['commit_seconds_sum']).toBeGreaterThan(0);
  expect(changes['last_position']).toBeGreaterThan(0);
  expect(changes['wal_bytes']).toBeGreaterThan(0);
});

test('an append that is refused moves its reason and nothing that says written', async () => {
  const wrong = () =>
    client.appendToStream('visit-a', note(3), { expectedRevision: 7n }).catch(() => undefined);
  const changes = await moved(wrong);
  expect(changes['appends_refused_total{reason="wrong-expected-version"}']).toBe(1);
  expect(Object.keys(changes)).not.toContain('appends_total');
  await client.tombstoneStream('visit-gone', { expectedRevision: 'any' });
  const deleted = await moved(() =>
    client.appendToStream('visit-gone', note(1), { expectedRevision: 'any' }).catch(() => undefined),
  );
  expect(deleted['appends_refused_total{reason="stream-deleted"}']).toBe(1);
});

test('appends that share a commit are counted as one group', async () => {
  const burst = () =>
    Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        client.appendToStream(`visit-${n}`, note(n), { expectedRevision: 'any' }),
      ),
    );
  await burst(); // the connection is warm from here on, so that they arrive together
  const changes = await moved(burst);
  expect(changes['commit_writes_sum']).toBe(50);
  expect(changes['commit_writes_count']).toBeLessThan(50);
});

test('a read moves reads, a subscription is counted while it is open', async () => {
  expect(await moved(() => collect(client.readAll({ maxCount: 1 })))).toMatchObject({ reads_total: 1 });
  const subscription = client.subscribeToAll({ fromPosition: 'start' });
  const opened = await moved(() => new Promise((resolve) => subscription.once('data', resolve)));
  // Opened before or while the first figures were read.
  expect([1, undefined]).toContain(opened['subscriptions']);
  expect((await figures()).get('subscriptions')).toBe(1);
  await subscription.unsubscribe();
  await until(async () => (await figures()).get('subscriptions') === 0);
});

test('what waits for its commit is seen, and gone afterwards', async () => {
  let queued = 0;
  let writing = true;
  const writers = Array.from({ length: 64 }, async () => {
    while (writing)
      await client.appendToStream(`visit-${randomUUID()}`, note(1), { expectedRevision: 'any' });
  });
  await until(async () => (queued = Math.max(queued, (await figures()).get('append_queue') ?? 0)) > 0);
  writing = false;
  await Promise.all(writers);
  expect((await figures()).get('append_queue')).toBe(0);
});

test('a checkpoint is timed, and keeps the write-ahead log from growing', async () => {
  const write = async () => {
    for (let n = 0; n < 40; n++) {
      await client.appendToStream('visit-large', large(1_000_000), { expectedRevision: 'any' });
    }
  };
  const changes = await moved(write);
  expect(changes['checkpoint_seconds_count']).toBeGreaterThan(0);
  expect(changes['checkpoint_seconds_sum']).toBeGreaterThan(0);
  // 40 MB were written; the log is emptied each 16 MiB.
  expect((await figures()).get('wal_bytes')).toBeLessThan(25_000_000);
});

test('the figures of the process itself are there, and nothing else is served', async () => {
  const text = await (await fetch(node.metricsUrl ?? '')).text();
  expect(text).toContain('process_resident_memory_bytes');
  expect((await fetch(new URL('/', node.metricsUrl))).status).toBe(404);
  expect(new URL(node.metricsUrl ?? '').hostname).toBe('127.0.0.1');
});

test('without a port nothing is served; a taken one is named', async () => {
  const plain = await startEventNode({ dataDir: join(folder, 'plain') });
  expect(plain.metricsUrl).toBeUndefined();
  await plain.stop();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  await expect(startEventNode({ dataDir: join(folder, 'plain'), metricsPort: port })).rejects.toMatchObject({
    code: 'port_taken',
    message: `Port ${port} on 127.0.0.1, wanted for metrics, is taken by another program.`,
  });
  await new Promise((resolve) => other.close(resolve));
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 30_000;
  while (!(await holds())) if (Date.now() > patience) throw new Error('it did not come about in 30 s');
}
