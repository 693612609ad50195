import { abandonBuild } from './activate-build.js';
import { newBuild } from './build.js';
import type { Projection } from './projection.js';
import { feed, type RunnerContext } from './runner.js';

export interface RebuildProgress {
  readonly position: bigint;
  /** Position of the last event there was when the rebuild began. */
  readonly target: bigint;
}

/**
 * Builds a read model anew beside the one in use and switches when it has caught up; readers notice nothing.
 * The running projector sees that its build was retired and goes on with the new one. When it fails or the signal
 * aborts (then it resolves), the one in use stays and nothing of the new one is left.
 */
export async function rebuild(
  projection: Projection,
  context: Omit<RunnerContext, 'onProgress'> & { readonly onProgress?: (progress: RebuildProgress) => void },
): Promise<void> {
  const target = (await context.log.head()) ?? 0n;
  const build = await newBuild(context.store, projection);
  try {
    await feed(projection, build, {
      ...context,
      untilActive: true,
      onProgress: ({ position }) => context.onProgress?.({ position: position ?? 0n, target }),
    });
  } finally {
    // What failed is what the caller must hear of, not that nothing can be tidied up without a database.
    await abandonBuild(context.store, build).catch(() => undefined);
  }
}
