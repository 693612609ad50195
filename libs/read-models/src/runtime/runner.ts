import { setTimeout as pause } from 'node:timers/promises';
import { batches, followLog, type Codec, type EventLog } from '#event-log';
import type { Provenance, RegistryEvent } from '#registry';
import type { ReadStore } from '#read-store';
import { activateBuild } from './activate-build.js';
import { CheckpointMoved, PoisonEvent } from './apply-batch.js';
import { applyUntilPoison } from './apply-until-poison.js';
import { currentBuild, type Build } from './build.js';
import type { Projection } from './projection.js';

export interface RunnerContext {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly codec: Codec<RegistryEvent, Provenance>;
  readonly signal: AbortSignal;
  /** Called after every batch with the position reached. */
  readonly onProgress?: (build: Build) => void;
  /** Called with every failure the runner will recover from; standing by is none. */
  readonly onTrouble?: (projection: Projection, error: unknown) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Keeps one read model up with the log until the signal aborts. Whatever fails, it begins again from the checkpoint in
 * the database with a growing, jittered pause; a poison event is written down where health and the console see it.
 */
export async function runProjection(projection: Projection, context: RunnerContext): Promise<void> {
  const { signal, store } = context;
  let failures = 0;
  while (!signal.aborted) {
    let build: Build | undefined;
    try {
      build = await currentBuild(store, projection);
      await feed(projection, build, {
        ...context,
        onProgress: (moved) => ((failures = 0), context.onProgress?.(moved)),
      });
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      // Another runner feeds this build, or another build took its place. Pausing longer each time, this one stands by
      // until the other stops.
      if (!(error instanceof CheckpointMoved)) context.onTrouble?.(projection, error);
      if (build && error instanceof PoisonEvent) await recordHalt(store, build, error).catch(() => undefined);
      const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
      await pause(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    }
  }
}

/**
 * Feeds one build. Returns when the signal aborts, or, for `untilActive`, as soon as the build has caught up with what
 * the log held at the start and readers see it.
 */
export async function feed(
  projection: Projection,
  start: Build,
  context: RunnerContext & { readonly untilActive?: boolean },
): Promise<void> {
  const { log, store, signal } = context;
  // A subscription's position moves with every event, of whatever category, so each build reaches the log's head.
  const target = start.state === 'building' ? await log.head() : null;
  let build = await activateWhenCaughtUp(store, start, target);
  if (context.untilActive && build.state === 'active') return;
  const done = new AbortController();
  const items = followLog(log, {
    after: build.position,
    categories: projection.categories,
    signal: AbortSignal.any([signal, done.signal]),
  });
  try {
    for await (const batch of batches(items)) {
      build = await applyUntilPoison(store, context.codec, projection, build, batch);
      build = await activateWhenCaughtUp(store, build, target);
      context.onProgress?.(build);
      if (context.untilActive && build.state === 'active') return;
    }
  } finally {
    done.abort();
  }
}

async function activateWhenCaughtUp(store: ReadStore, build: Build, target: bigint | null): Promise<Build> {
  const caughtUp = target === null || (build.position ?? -1n) >= target;
  return build.state === 'building' && caughtUp ? activateBuild(store, build) : build;
}

async function recordHalt(store: ReadStore, { name, number }: Build, error: PoisonEvent): Promise<void> {
  await store.pool.query(
    `update tiru.read_model_build set halted_error = $3, updated_at = now()
      where name = $1 and build = $2 and state <> 'retired'`,
    [name, number, error.message.replaceAll('\u0000', '')],
  );
}
