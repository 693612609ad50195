import { setTimeout as pause } from 'node:timers/promises';
import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { projections, readModelStatus, runProjections } from '#read-models';
import { createPool, migrate } from '#read-store';
import type { Place } from '../place.js';
import { createDatabase } from './database.js';

/**
 * Builds every read model from the start of the log in an empty database. Returns how long it took in seconds, from
 * the first read to the moment readers see all of them at the head of the log.
 */
export async function rebuildAll(place: Place, eventStoreUrl: string): Promise<number> {
  const database = await createDatabase(place);
  const store = createPool(database.url, { max: 24 });
  const log = openEventLog(eventStoreUrl);
  const stopping = new AbortController();
  const { signal } = stopping;
  const dispose = place.endsWith(async () => {
    stopping.abort();
    await running;
    await Promise.allSettled([log.close(), store.close()]);
    await database.drop();
  });
  let running: Promise<unknown> = Promise.resolve();
  try {
    await migrate(store);
    const head = (await log.head()) ?? 0n;
    const start = performance.now();
    running = runProjections(projections, { log, store, codec: registryCodec(), signal });
    const isThere = async () => {
      const builds = await readModelStatus(store);
      const halted = builds.find(({ halted }) => halted !== null);
      if (halted) throw new Error(`${halted.name} halted: ${halted.halted?.error}`);
      const finished = builds.filter(
        ({ state, position }) => state === 'active' && (position ?? -1n) >= head,
      );
      return finished.length === projections.length;
    };
    while (!(await isThere())) await pause(50);
    return (performance.now() - start) / 1000;
  } finally {
    await dispose();
  }
}
