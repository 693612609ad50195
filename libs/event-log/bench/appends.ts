/**
 * Appends a second by how many are in flight: the adapter's one call each beside the bare client's batch stream, on
 * the same embedded node, in turns:
 *   node --experimental-transform-types --import ./libs/event-node/src/process/source-hook.ts \
 *     libs/event-log/bench/appends.ts [appends a turn] [turns] [bytes of data]
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventNode } from '../../event-node/src/index.js';
import { openEventLog, type EventLog } from '../src/index.js';
import { median } from './median.js';

const [appends = 1_000, turns = 3, bytes = 400] = process.argv.slice(2).map(Number);
const IN_FLIGHT = [16, 32, 64];

const folder = mkdtempSync(join(tmpdir(), 'tiru-appends-'));
const node = await startEventNode({ dataDir: join(folder, 'log') });
const client = EventStoreDBClient.connectionString(node.url);
const data = { text: 'x'.repeat(bytes), synthetic: true };

const throughAdapter = (log: EventLog) => () =>
  log.append(`bench-${randomUUID()}`, 'no_stream', [
    { id: randomUUID(), type: 'Happened', data, metadata: {} },
  ]);
const throughBatches = () =>
  client.appendToStream(`bench-${randomUUID()}`, jsonEvent({ type: 'Happened', data }), {
    expectedRevision: 'no_stream',
  });

async function rate(inFlight: number, append: () => Promise<unknown>): Promise<number> {
  let left = appends;
  const start = performance.now();
  const writer = async () => {
    while (left-- > 0) await append();
  };
  await Promise.all(Array.from({ length: inFlight }, writer));
  return appends / ((performance.now() - start) / 1_000);
}

await rate(16, throughBatches);
for (const inFlight of IN_FLIGHT) {
  const log = openEventLog(node.url, {
    appendsInFlight: inFlight,
    appendTotalMs: 60_000,
    appendAttemptMs: 60_000,
  });
  await rate(inFlight, throughAdapter(log));
  const found = { adapter: [] as number[], batches: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    found.adapter.push(await rate(inFlight, throughAdapter(log)));
    found.batches.push(await rate(inFlight, throughBatches));
  }
  const [adapter, batches] = [median(found.adapter), median(found.batches)];
  console.log(
    `${inFlight} in flight: adapter ${Math.round(adapter)}/s, batch stream ${Math.round(batches)}/s, ratio ${(adapter / batches).toFixed(2)}`,
  );
  await log.close();
}
await client.dispose();
await node.stop();
rmSync(folder, { recursive: true });
