import { batches, followLog, type EventLog } from '#event-log';
import { decodeBatch, type RegistryCodec } from './decode-batch.js';
import type { FedBuild } from './fed-build.js';
import { takeBatch, type TakeContext } from './take-batch.js';

export interface PassContext extends TakeContext {
  readonly log: EventLog;
  readonly codec: RegistryCodec;
  /** Most events in a batch. */
  readonly batchSize: number;
  /** Hears of a lost subscription, which is resumed. */
  readonly onDrop: (error: unknown) => void;
}

/**
 * One reading of the log that feeds several builds: each event is read and decoded once. It begins at the build that is
 * furthest behind; the others wait for what they have not seen yet. While a batch is being written the next one is
 * read and decoded, and no more than these two are held.
 */
export class Pass {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly builds: readonly FedBuild[],
    context: PassContext,
  ) {
    this.running = this.run(context).catch((error: unknown) => {
      // The log delivered out of order, or the code is mistaken. Only the checkpoints can tell where to begin again.
      for (const build of builds) build.fail(error);
    });
  }

  /** The builds that it still feeds. */
  get fed(): readonly FedBuild[] {
    return this.builds.filter(({ hasFailed }) => !hasFailed);
  }

  /** Resolves when the batch in hand is written. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(context: PassContext): Promise<void> {
    await Promise.all(this.builds.map((build) => build.begin()));
    const { log, codec, batchSize, onDrop } = context;
    const { signal } = this.stopping;
    const categories = [...new Set(this.builds.flatMap(({ projection }) => projection.categories))];
    const items = followLog(log, { after: furthestBehind(this.builds), categories, signal, onDrop });
    let beingWritten: Promise<unknown> = Promise.resolve();
    try {
      for await (const batch of batches(items, { maxSize: batchSize })) {
        const decoded = await decodeBatch({ codec, log }, batch);
        await beingWritten;
        if (signal.aborted || this.fed.length === 0) break;
        beingWritten = takeBatch(context, this.fed, decoded);
      }
    } finally {
      // Also when the reading failed: only then is it known how far each build has come.
      await beingWritten;
    }
  }
}

function furthestBehind(builds: readonly FedBuild[]): bigint | null {
  const positions = builds.map(({ build }) => build.position ?? -1n);
  const least = positions.reduce((one, other) => (other < one ? other : one));
  return least < 0n ? null : least;
}
