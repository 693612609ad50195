/**
 * What the adapter costs beside the bare client on the same log, both draining it from the start:
 *   node --experimental-transform-types --import ./libs/event-node/src/process/source-hook.ts \
 *     libs/event-log/bench/drain.ts [events] [rounds]
 *
 * The events are synthetic, of the registry's shape. The rate is bounded by whichever of node and client is slower;
 * the processor time of this process shows what an event costs here whatever the node does.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startEventNode } from '../../event-node/src/index.js';
import { batches, followLog, openEventLog, type NewEvent, type StreamName } from '../src/index.js';
import { median } from './median.js';

const EVENTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 5);
const BATCH = 100;
const CATEGORIES = ['municipality', 'program', 'visit', 'adoption', 'outcome'];

const folder = mkdtempSync(join(tmpdir(), 'tiru-drain-'));
const node = await startEventNode({ dataDir: join(folder, 'log') });
const client = EventStoreDBClient.connectionString(node.url);
const log = openEventLog(node.url);

const event = (n: number): NewEvent => ({
  id: randomUUID(),
  type: 'OutcomeRecorded',
  data: {
    n,
    indicator: 'home-care-visits',
    period: '2023',
    value: String(n),
    unit: 'visit',
    note: 'x'.repeat(120),
  },
  metadata: {
    schemaVersion: 1,
    commandId: randomUUID(),
    commandDigest: 'a'.repeat(64),
    correlationId: randomUUID(),
    recordedAt: '2023-02-06T01:00:00Z',
    actor: { userId: 'synthetic', office: 'opd', capacity: 'definitive', municipality: '63.72' },
    channel: 'import',
    source: { type: 'self_declaration', reference: 'synthetic' },
    synthetic: true,
  },
});

async function fill(): Promise<void> {
  let next = 0;
  const writer = async () => {
    while (next < EVENTS) {
      const n = next;
      next += BATCH;
      const stream: StreamName = `${CATEGORIES[(n / BATCH) % CATEGORIES.length]}-${n}`;
      await log.append(
        stream,
        'no_stream',
        Array.from({ length: BATCH }, (_, index) => event(n + index)),
      );
    }
  };
  await Promise.all(Array.from({ length: 4 }, writer));
}

async function bare(): Promise<void> {
  const subscription = client.subscribeToAll({ fromPosition: 'start' });
  let seen = 0;
  for await (const { event: recorded } of subscription)
    if (recorded && !recorded.streamId.startsWith('$') && ++seen === EVENTS) break;
  await subscription.unsubscribe();
  subscription.destroy();
}

async function adapter(): Promise<void> {
  const stopped = new AbortController();
  let seen = 0;
  for await (const { events } of batches(
    followLog(log, { after: null, categories: CATEGORIES, signal: stopped.signal }),
  ))
    if ((seen += events.length) === EVENTS) break;
  stopped.abort();
}

async function measure(drain: () => Promise<void>): Promise<{ perSecond: number; cpuMicros: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await drain();
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: EVENTS / ((performance.now() - start) / 1_000),
    cpuMicros: (user + system) / EVENTS,
  };
}

await fill();
await bare();
await adapter();
const results = {
  bare: [] as Awaited<ReturnType<typeof measure>>[],
  adapter: [] as Awaited<ReturnType<typeof measure>>[],
};
for (let round = 0; round < ROUNDS; round++) {
  results.bare.push(await measure(bare));
  results.adapter.push(await measure(adapter));
}
const of = (name: 'bare' | 'adapter', figure: 'perSecond' | 'cpuMicros') =>
  median(results[name].map((each) => each[figure]));
for (const name of ['bare', 'adapter'] as const)
  console.log(
    `${name.padEnd(8)} ${Math.round(of(name, 'perSecond')).toLocaleString('en').padStart(8)} events/s ` +
      `${of(name, 'cpuMicros').toFixed(1).padStart(6)} µs of processor time an event`,
  );
const rate = of('adapter', 'perSecond') / of('bare', 'perSecond');
const cost = of('bare', 'cpuMicros') / of('adapter', 'cpuMicros');
console.log(`ratio    ${rate.toFixed(2)} of the bare rate; bare cost / adapter cost ${cost.toFixed(2)}`);

await log.close();
await client.dispose();
await node.stop();
rmSync(folder, { recursive: true });
