/**
 * How long a start takes with a large log, and what the checks of it cost:
 *   node --import ./libs/event-node/src/process/source-hook.ts libs/event-node/bench/start.ts [events] [folder]
 * A folder that is given is filled once and kept.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startEventNode } from '../src/index.js';
import { DataFolder } from '../src/process/data-folder.js';
import { findAnyDamage } from '../src/store/full-check.js';
import { findDamage, findDamageAtStart } from '../src/store/integrity.js';
import { bareAppends } from './bare-sqlite.js';

const EVENTS = Number(process.argv[2] ?? 1_000_000);
const dataDir = process.argv[3] ?? join(mkdtempSync(join(tmpdir(), 'event-node-bench-')), 'log');
const folder = new DataFolder(dataDir);
folder.claim();

async function timed<T>(label: string, run: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const result = await run();
  console.log(`${label.padEnd(52)} ${Math.round(performance.now() - start).toLocaleString('en')} ms`);
  return result;
}

const startAndStop = async (label: string): Promise<void> => {
  const node = await timed(label, () => startEventNode({ dataDir }));
  await node.stop();
};

const empty = mkdtempSync(join(tmpdir(), 'event-node-bench-'));
for (let n = 0; n < 3; n++) {
  const node = await timed('start on an empty log', () =>
    startEventNode({ dataDir: join(empty, String(n)) }),
  );
  await node.stop();
}
rmSync(empty, { recursive: true });
if (!folder.isReady) {
  await timed(`write ${EVENTS} synthetic events`, () => bareAppends(folder.log, EVENTS, 500));
  folder.markReady();
}
console.log(`the log holds ${Math.round(statSync(folder.log).size / 1e6)} MB`);
for (let n = 0; n < 3; n++) await startAndStop('start on it');
const db = new DatabaseSync(folder.log);
await timed('of which: its end', () => findDamageAtStart(db));
await timed('structure', () => findDamage(db));
await timed('everything at once', () => findAnyDamage(db));
db.close();
if (process.argv[3] === undefined) rmSync(dataDir, { recursive: true });
