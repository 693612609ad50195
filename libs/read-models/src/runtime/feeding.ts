import { LogOutOfOrder } from '#event-log';
import { CheckpointMoved } from './apply-batch.js';
import type { Build } from './build.js';
import { buildsToFeed } from './builds-to-feed.js';
import { FedBuild } from './fed-build.js';
import { isFed } from './leases.js';
import { Passes } from './passes.js';
import type { Projection } from './projection.js';
import { lettersOf, recordDeadLetter, resolveRetried } from './record-dead-letter.js';
import { buildAnew } from './rebuild.js';
import type { RunnerParts } from './runner-context.js';
import { Troubles } from './troubles.js';

/** Attempts at one event before it is put among the dead letters. */
const ATTEMPTS = 4;

/** Which builds are fed, what becomes of those that failed, and which ones join. */
export class Feeding {
  readonly troubles = new Troubles();
  private readonly passes: Passes;
  private readonly known = new Set<FedBuild>();

  constructor(
    private readonly parts: RunnerParts,
    private readonly onChange: () => void,
  ) {
    const onDrop = (error: unknown) => parts.observer.failed?.(null, error);
    this.passes = new Passes({ ...parts, onDrop });
  }

  /**
   * Compares what is fed with what the database says there is to feed. Answers the names of the read models that are
   * fed by a later release.
   */
  async survey(projections: readonly Projection[]): Promise<ReadonlySet<string>> {
    for (const fed of this.known) {
      if (fed.hasFailed) await this.settle(fed);
      else if (fed.isCaughtUp) this.troubles.forget(fed.build);
    }
    await resolveRetried(this.parts.store);
    const target = await this.parts.log.head();
    const superseded = new Set<string>();
    const joining: FedBuild[] = [];
    for (const projection of projections) {
      try {
        const found = await this.joinersOf(projection, target);
        if (found === 'superseded') superseded.add(projection.name);
        else joining.push(...found);
      } catch (error) {
        // One that cannot be begun must not keep the others from being fed; the next survey looks at it again.
        this.parts.observer.failed?.(projection.name, error);
      }
    }
    for (const fed of joining) this.known.add(fed);
    await this.passes.regroup(joining);
    return superseded;
  }

  /** Resolves when what is in hand is written. */
  stop(): Promise<void> {
    return this.passes.stop();
  }

  private async joinersOf(
    projection: Projection,
    target: bigint | null,
  ): Promise<readonly FedBuild[] | 'superseded'> {
    const { log, store, observer } = this.parts;
    const builds = await buildsToFeed(store, projection, (version) => isFed(store, projection.name, version));
    if (builds === 'superseded') return builds;
    const { halted, skipped } = await lettersOf(store, projection);
    return builds
      .filter(
        (build) =>
          !this.passes.feeds(build) &&
          !halted.has(build.number) &&
          !this.isUnsettled(build) &&
          this.troubles.takesUp(build),
      )
      .map(
        (build) =>
          new FedBuild(projection, build, { log, store, observer, target, skipped, onChange: this.onChange }),
      );
  }

  /** One that failed during this survey: what it needs, perhaps to be built anew, the next survey finds out first. */
  private isUnsettled({ name, number }: Build): boolean {
    return [...this.known].some(
      ({ hasFailed, build }) => hasFailed && build.name === name && build.number === number,
    );
  }

  /** What failed is tried again later, except an event that failed too often. */
  private async settle(fed: FedBuild): Promise<void> {
    const { store, observer } = this.parts;
    const { build, projection, failure, poison } = fed;
    // Another runner feeds this build, or another build took its place: the database says what comes next.
    if (!(failure instanceof CheckpointMoved)) observer.failed?.(build.name, failure);
    if (failure instanceof LogOutOfOrder && fed.lacks(failure.event))
      await buildAnew(store, projection, build);
    const attempts = this.troubles.failed(build, poison);
    if (poison && attempts >= ATTEMPTS) {
      const cause = (failure as { cause?: unknown }).cause ?? failure;
      const letter = await recordDeadLetter(store, projection, build, { event: poison, cause, attempts });
      observer.halted?.(letter);
      this.troubles.forget(build);
    }
    this.known.delete(fed);
  }
}
