import type { ReadStore } from '#read-store';
import { CheckpointMoved } from './apply-batch.js';
import { applyTogether } from './apply-together.js';
import { isOfContent } from './apply-until-poison.js';
import type { DecodedBatch } from './decode-batch.js';
import type { FedBuild } from './fed-build.js';
import type { RunnerObserver } from './observer.js';

/**
 * Up to so many events the builds share a transaction. Chosen, not measured: what comes live lies far below it, and the
 * batches of a rebuild far above, where several connections write at the same time.
 */
const FEW = 32;

export interface TakeContext {
  readonly store: ReadStore;
  readonly observer: RunnerObserver;
}

/** Has every build take a batch. Never rejects: what a build could not take it says itself, the others go on. */
export async function takeBatch(
  context: TakeContext,
  builds: readonly FedBuild[],
  batch: DecodedBatch,
): Promise<void> {
  if (batch.entries.length <= FEW) await takeTogether(context, builds, batch);
  // Whoever has taken it already does nothing.
  await Promise.all(builds.map((build) => build.take(batch)));
}

async function takeTogether(
  { store, observer }: TakeContext,
  builds: readonly FedBuild[],
  batch: DecodedBatch,
): Promise<void> {
  const shares = builds.flatMap((build) => {
    const share = build.shareOf(batch);
    return share ? [{ build, share }] : [];
  });
  if (shares.length < 2) return;
  const started = performance.now();
  try {
    await applyTogether(
      store,
      shares.map(({ share }) => share),
    );
  } catch (error) {
    // One of them cannot. Each alone will tell which, and why; but whatever else it is nobody would hear of.
    if (!isOfContent(error) && !(error instanceof CheckpointMoved)) observer.takenApart?.(error);
    return;
  }
  const seconds = (performance.now() - started) / 1_000;
  await Promise.all(shares.map(({ build, share }) => build.took(share, seconds)));
}
