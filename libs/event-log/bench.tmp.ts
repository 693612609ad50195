import { mkdtempSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { startEventNode } from '#event-node';
import { openEventLog, followLog, batches } from '#event-log';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
const node = await startEventNode({ dataDir: mkdtempSync('/tmp/bench-') });
const ev = () => ({ id: randomUUID(), type: 'Happened', data: { name: 'x'.repeat(400), n: 1 }, metadata: { by: 'bench', at: 'y'.repeat(300) } });
const N = 3000;
async function run(label: string, n: number, conc: number, f: () => Promise<unknown>) {
  let left = n; const t = performance.now();
  await Promise.all(Array.from({ length: conc }, async () => { while (left-- > 0) await f(); }));
  const ms = performance.now() - t;
  console.log(label, 'conc', conc, Math.round(n / ms * 1000), 'appends/s', (ms / n * conc).toFixed(2), 'ms each');
}
const log = openEventLog(node.url);
const client = EventStoreDBClient.connectionString(node.url);
for (let r = 0; r < 2; r++) {
  for (const conc of [1, 16, 64]) {
    const n = conc === 1 ? 500 : N;
    await run('adapter plain', n, conc, () => log.append(`program-${randomUUID()}`, 'no_stream', [ev()]));
    await run('client batch ', n, conc, () => client.appendToStream(`program-${randomUUID()}`, jsonEvent(ev()), { expectedRevision: 'no_stream' }));
  }
}
for (let i = 0; i < 50; i++) await log.append(`visit-${randomUUID()}`, 'no_stream', Array.from({ length: 1000 }, ev));
const head = await log.head();
{
  const t = performance.now(); let n = 0;
  for await (const e of log.readAll()) n++;
  console.log('readAll', n, Math.round(n / (performance.now() - t) * 1000), 'events/s');
}
for (const handle of [0, 5]) {
  const stop = new AbortController(); const t = performance.now(); let n = 0, b = 0;
  for await (const batch of batches(followLog(log, { after: null, categories: ['visit', 'program'], signal: stop.signal }))) {
    n += batch.events.length; b++; if (handle) await new Promise(r => setTimeout(r, handle));
    if (batch.position >= head!) break;
  }
  stop.abort();
  console.log('follow+batches', n, 'events', b, 'batches', Math.round(n / (performance.now() - t) * 1000), 'events/s, handler ms', handle);
}
{
  const stop = new AbortController(); const seen = batches(followLog(log, { after: head, categories: ['visit'], signal: stop.signal }));
  const lat: number[] = [];
  await new Promise(r => setTimeout(r, 300));
  for (let i = 0; i < 100; i++) {
    const cat = i % 2 ? 'visit' : 'foreign';
    const t = performance.now(); const { position } = await log.append(`${cat}-${randomUUID()}`, 'no_stream', [ev()]); const t2 = performance.now();
    for (;;) { const x = await seen.next(); if (x.value!.position >= position) break; }
    lat.push(performance.now() - t2);
  }
  stop.abort(); lat.sort((a, b) => a - b);
  console.log('live latency after append answered: p50', lat[50]!.toFixed(2), 'p95', lat[95]!.toFixed(2), 'ms');
}
await log.close(); await client.dispose(); await node.stop(); process.exit(0);
