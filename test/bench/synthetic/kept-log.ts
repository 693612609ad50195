import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEventLog } from '#event-log';
import { startEventNode } from '#event-node';
import type { Setting } from '../bench.js';
import { patient } from '../stack/patient.js';
import { appendLog } from './append-log.js';
import { GENERATOR_VERSION, syntheticLog } from './log.js';

type Wanted = Pick<Setting, 'place' | 'logs' | 'seed' | 'say'> & { readonly events: number };

/**
 * Folder of an embedded node's log with these synthetic events, made at the first call and kept. It must not be
 * written to; two nodes cannot serve it at once. Take `copyOfLog` for either.
 */
async function keptLog({ place, logs, events, seed, say }: Wanted): Promise<string> {
  const folder = join(logs, `synthetic-${events}-seed-${seed}-v${GENERATOR_VERSION}`);
  if (existsSync(folder)) return folder;
  await mkdir(logs, { recursive: true });
  // Made beside its place and moved there when it is whole: a stopped run leaves no half log that looks like one.
  const making = `${folder}.making-${process.pid}`;
  const discard = place.endsWith(() => rm(making, { recursive: true, force: true }));
  const node = await startEventNode({ dataDir: making });
  const stop = place.endsWith(() => node.stop());
  const log = openEventLog(node.url, { appendsInFlight: 64, ...patient });
  let told = 0;
  try {
    await appendLog(log, syntheticLog({ events, seed }), (appended) => {
      if (appended - told < 100_000) return;
      told = appended;
      say(`synthetic log: ${appended.toLocaleString('en')} of ${events.toLocaleString('en')} events`);
    });
  } finally {
    await log.close();
    await stop();
  }
  // Another run may have been faster; both made the same.
  if (!existsSync(folder)) await rename(making, folder);
  await discard();
  return folder;
}

/** A log with these synthetic events for this run alone: it may be written to. */
export async function copyOfLog(wanted: Wanted): Promise<string> {
  const kept = await keptLog(wanted);
  const copy = wanted.place.newFolder('log');
  await cp(kept, copy, { recursive: true });
  return copy;
}
