/**
 * How fast the node is through the official client, beside bare SQLite in one process:
 *   node --import ./libs/event-node/src/process/source-hook.ts libs/event-node/bench/throughput.ts [events]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventNode } from '../src/index.js';
import { bareAppends, bareDrain } from './bare-sqlite.js';

const EVENTS = Number(process.argv[2] ?? 20_000);
const IN_FLIGHT = 64;
const BATCH = 100;
const STREAMS = 500;

const folder = mkdtempSync(join(tmpdir(), 'event-node-bench-'));
const node = await startEventNode({ dataDir: join(folder, 'log') });
const client = EventStoreDBClient.connectionString(node.url);

async function rate(label: string, count: number, run: () => Promise<void> | void): Promise<void> {
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${label.padEnd(52)} ${Math.round(count / seconds)
      .toLocaleString('en')
      .padStart(9)} events/s`,
  );
}

const event = (n: number) =>
  jsonEvent({
    type: 'ProgramLaunched',
    data: { n, name: 'RT Mandiri', municipality: '63.72', note: 'x'.repeat(200) },
    metadata: { schemaVersion: 1, commandId: n },
  });

async function appendConcurrently(total: number, batch: number, prefix: string): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < total) {
      const n = next;
      next += batch;
      const events = Array.from({ length: batch }, (_, index) => event(n + index));
      await client.appendToStream(`${prefix}-${(n / batch) % STREAMS}`, events, { expectedRevision: 'any' });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, writer));
}

async function drainAll(): Promise<number> {
  let seen = 0;
  const subscription = client.subscribeToAll({ fromPosition: 'start' });
  for await (const _ of subscription) if (++seen >= written) break;
  await subscription.unsubscribe();
  return seen;
}

let written = 0;
await appendConcurrently(640, 1, 'warm');
written += 640;
await rate('client, 1 at a time', 500, async () => {
  for (let n = 0; n < 500; n++)
    await client.appendToStream(`one-${n % 50}`, event(n), { expectedRevision: 'any' });
});
written += 500;
await rate(`client, ${IN_FLIGHT} in flight, 1 event each`, EVENTS, () =>
  appendConcurrently(EVENTS, 1, 'single'),
);
written += EVENTS;
await rate(`client, ${IN_FLIGHT} in flight, ${BATCH} events each`, EVENTS, () =>
  appendConcurrently(EVENTS, BATCH, 'batch'),
);
written += EVENTS;
await rate('client, subscribeToAll drain', written, async () => void (await drainAll()));
await rate('client, subscribeToAll drain again', written, async () => void (await drainAll()));
await client.dispose();
await node.stop();

await rate('bare SQLite, 1 event per transaction', 2000, () => bareAppends(join(folder, 'a'), 2000, 1));
await rate(`bare SQLite, ${IN_FLIGHT} events per transaction`, EVENTS, () =>
  bareAppends(join(folder, 'b'), EVENTS, IN_FLIGHT),
);
await rate('bare SQLite, read in position order', EVENTS, () => void bareDrain(join(folder, 'b')));
rmSync(folder, { recursive: true });
