import { setTimeout as pause } from 'node:timers/promises';
import { projections } from '#read-models';
import type { ReadStore } from '#read-store';
import { standingOf, type Standing } from './snapshot.js';

/** How long the read models may take to reach the log's end after everything runs again. */
const CATCH_UP_MS = 60_000;

/** What the read models hold when all have reached a position and none is being built any more. */
export async function standingAtRest(store: ReadStore, head: bigint): Promise<Standing[]> {
  let seen: Standing[] = [];
  for (const end = Date.now() + CATCH_UP_MS; Date.now() < end; await pause(100)) {
    try {
      // Looked at first: whoever is replaced after that is replaced by a build that is seen to be in the making.
      const isAtRest = !(await isBuilding(store));
      seen = await standingOf(store);
      const isThere = (name: string) =>
        seen.some(({ readModel, position }) => readModel === name && (position ?? -1n) >= head);
      if (isAtRest && projections.every(({ name }) => isThere(name))) return seen;
    } catch {
      // The database is being started again.
    }
  }
  const places = seen.map(({ readModel, position }) => `${readModel} at ${position ?? 'the start'}`);
  throw new Error(`the log is at ${head}, of the read models are seen: ${places.join(', ') || 'none'}`);
}

async function isBuilding(store: ReadStore): Promise<boolean> {
  const { rowCount } = await store.pool.query(`select from tiru.read_model_build where state = 'building'`);
  return rowCount !== 0;
}
