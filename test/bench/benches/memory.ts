import { setTimeout as pause } from 'node:timers/promises';
import { openEventLog } from '#event-log';
import { projections, readModelStatus } from '#read-models';
import { createPool } from '#read-store';
import type { Bench, Setting, Sides } from '../bench.js';
import type { Place } from '../place.js';
import { createDatabase } from '../stack/database.js';
import { startNode } from '../stack/node.js';
import { memoryOf } from '../stack/process-memory.js';
import { startRole } from '../stack/role.js';
import { quantile } from '../statistics.js';
import { copyOfLog } from '../synthetic/kept-log.js';

const SAMPLE_MS = 200;
/** An idle process gives back what its start took; a run with few events settles for less. */
const idleSamples = (events: number) => Math.min(50, 5 + Math.floor(events / 1_000));
/** A projector that takes longer is measured so long: what it holds does not depend on how far it is. */
const MOST_SAMPLES = 600;

export const memory: Bench = {
  name: 'memory',
  subject: "projector's memory while 1,000,000 events behind, the most",
  reference: 'idle at an empty log, the middle',
  unit: 'MB',
  goal: { figure: 'difference', atMost: 200 },
  events: 1_000_000,
  rounds: 3,
  warmsUp: false,
  open,
};

async function open(setting: Setting): Promise<Sides> {
  const { place } = setting;
  const empty = await startNode(place);
  const full = await startNode(place, await copyOfLog(setting));
  return {
    reference: async () => quantile(await samplesAt(place, empty.url, idleSamples(setting.events)), 0.5),
    subject: async () => Math.max(...(await samplesAt(place, full.url, MOST_SAMPLES))),
  };
}

/** Starts a projector with nothing built yet and samples its memory until it has caught up, or so many times. */
async function samplesAt(place: Place, eventStoreUrl: string, most: number): Promise<number[]> {
  const database = await createDatabase(place);
  const store = createPool(database.url, { max: 1 });
  const log = openEventLog(eventStoreUrl);
  const dispose = place.endsWith(async () => {
    await Promise.allSettled([store.close(), log.close()]);
    await database.drop();
  });
  const head = await log.head();
  const projector = await startRole(place, 'projector', { eventStoreUrl, databaseUrl: database.url });
  const samples: number[] = [];
  const isBehind = async () =>
    head === null ||
    (await readModelStatus(store)).filter(({ position }) => (position ?? -1n) >= head).length <
      projections.length;
  do {
    await pause(SAMPLE_MS);
    samples.push(memoryOf(projector.pid));
  } while (samples.length < most && (await isBehind()));
  await projector.stop();
  await dispose();
  return samples;
}
