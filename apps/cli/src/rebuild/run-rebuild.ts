import { setTimeout as pause } from 'node:timers/promises';
import { openEventLog } from '#event-log';
import {
  buildProgress,
  cancelRebuild,
  hasRunner,
  readModelStatus,
  requestRebuild,
  type Build,
  type Projection,
} from '#read-models';
import { createPool, type ReadStore } from '#read-store';
import type { Connection } from '../connection.js';
import { Cannot } from '../exit.js';
import { showRate } from './show-rate.js';

const LOOK_EVERY_MS = 250;
/** How long a projector that is starting may take to be seen. */
const RUNNER_PATIENCE_MS = 5_000;

/** Asks for the rebuilds and shows how far they are. Answers what happened, in a sentence; throws `Cannot`. */
export async function runRebuild(
  chosen: readonly Projection[],
  { eventStoreUrl, databaseUrl }: Connection,
): Promise<string> {
  const log = openEventLog(eventStoreUrl);
  const store = createPool(databaseUrl, { applicationName: 'tiru rebuild' });
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  try {
    await needRunner(store, chosen);
    const target = (await log.head()) ?? 0n;
    const builds = await Promise.all(chosen.map((projection) => requestRebuild(store, projection)));
    await untilActive(store, builds, target, stopping.signal);
    const names = chosen.map(({ name }) => name).join(', ');
    return stopping.signal.aborted
      ? `The projector goes on with ${names}. To give it up: tiru rebuild --cancel ${names.replaceAll(',', '')}`
      : `Rebuilt: ${names}.`;
  } finally {
    await Promise.allSettled([log.close(), store.close()]);
  }
}

/** Gives up the rebuilds that go on. */
export async function runCancel(chosen: readonly Projection[], { databaseUrl }: Connection): Promise<string> {
  const store = createPool(databaseUrl, { applicationName: 'tiru rebuild' });
  try {
    const building = (await readModelStatus(store)).filter(
      ({ name, state }) => state === 'building' && chosen.some((projection) => projection.name === name),
    );
    const given = await Promise.all(
      building.map(async ({ name, build, position }) =>
        (await cancelRebuild(store, { name, number: build, state: 'building', position })) ? name : [],
      ),
    );
    const names = given.flat().join(', ');
    return names ? `Given up: ${names}.` : 'None of them is being rebuilt.';
  } finally {
    await store.close();
  }
}

async function needRunner(store: ReadStore, chosen: readonly Projection[]): Promise<void> {
  const until = Date.now() + RUNNER_PATIENCE_MS;
  for (const projection of chosen) {
    while (!(await hasRunner(store, projection))) {
      if (Date.now() > until)
        throw new Cannot(
          `No projector of this version is running that would rebuild ${projection.name}: start it first.`,
        );
      await pause(LOOK_EVERY_MS);
    }
  }
}

async function untilActive(
  store: ReadStore,
  builds: readonly Build[],
  target: bigint,
  signal: AbortSignal,
): Promise<void> {
  const shown = showRate(
    builds.length === 1 ? (builds[0]?.name ?? '') : `${builds.length} read models`,
    target,
  );
  try {
    while (!signal.aborted) {
      const stands = await Promise.all(builds.map((build) => buildProgress(store, build)));
      builds.forEach(({ name }, index) => throwIfEnded(name, stands[index]));
      const left = stands.filter(({ state }) => state === 'building');
      if (left.length === 0) return;
      const furthestBehind = left.map(({ position }) => position ?? 0n).reduce((a, b) => (b < a ? b : a));
      shown.at(furthestBehind, Math.max(...stands.map(({ events }) => Number(events))));
      await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    shown.end();
  }
}

function throwIfEnded(name: string, stand: Awaited<ReturnType<typeof buildProgress>> | undefined): void {
  if (stand?.halted)
    throw new Cannot(
      `${name} cannot take an event: ${stand.halted}. The one in use stays; see "tiru dead-letters list".`,
    );
  if (stand?.state === 'dropped')
    throw new Cannot(`The rebuild of ${name} was given up; the one in use stays.`);
}
