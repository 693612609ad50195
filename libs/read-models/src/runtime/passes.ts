import type { EventLog } from '#event-log';
import type { Build } from './build.js';
import type { FedBuild } from './fed-build.js';
import { isNear } from './is-near.js';
import { Pass, type PassContext } from './pass.js';

/** Builds that are at most this many events apart may share a pass from the start. */
const NEAR = 5_000;

/**
 * The readings of the log: one for the builds that readers see, and one for those that have yet to catch up, so that
 * nobody waits for a rebuild. Who has caught up in the second joins the first.
 */
export class Passes {
  private live: Pass | undefined;
  private catchingUp: Pass | undefined;

  constructor(private readonly context: PassContext) {}

  feeds({ name, number }: Build): boolean {
    return this.fed.some(({ build }) => build.name === name && build.number === number);
  }

  /** All builds that are being fed, in either pass. */
  get fed(): readonly FedBuild[] {
    return [...(this.live?.fed ?? []), ...(this.catchingUp?.fed ?? [])];
  }

  /** Takes up builds, and has those join the first pass that may. */
  async regroup(joining: readonly FedBuild[]): Promise<void> {
    if (joining.length > 0 || this.catchingUp?.fed.some(({ mayJoin }) => mayJoin)) await this.group(joining);
    // Also a build that has failed is in none any more.
    this.context.observer.grouped?.({ live: namesOf(this.live), catchingUp: namesOf(this.catchingUp) });
  }

  private async group(joining: readonly FedBuild[]): Promise<void> {
    // The second is stopped before the first, which goes on meanwhile: its batch may take long.
    await this.catchingUp?.stop();
    const behind = [...(this.catchingUp?.fed ?? []), ...joining];
    const live = this.live?.fed ?? [];
    const { log } = this.context;
    const added = live.length > 0 ? await nearTo(log, live, behind) : await leadersOf(log, behind);
    if (added.length > 0) {
      await this.live?.stop();
      this.live = new Pass([...(this.live?.fed ?? []), ...added], this.context);
    }
    const left = behind.filter((build) => !added.includes(build));
    this.catchingUp = left.length > 0 ? new Pass(left, this.context) : undefined;
  }

  async stop(): Promise<void> {
    await Promise.all([this.live?.stop(), this.catchingUp?.stop()]);
  }
}

const namesOf = (pass: Pass | undefined): readonly string[] => pass?.fed.map(({ build }) => build.name) ?? [];

/** Those that begin together: the builds that readers see and that are about equally far; all, where readers see none. */
async function leadersOf(log: EventLog, builds: readonly FedBuild[]): Promise<readonly FedBuild[]> {
  const seen = builds.filter(({ build }) => build.state === 'active');
  if (seen.length === 0) return builds;
  const positions = seen.map(({ build }) => build.position ?? -1n);
  const furthest = positions.reduce((one, other) => (other > one ? other : one));
  const near = await Promise.all(seen.map(({ build }) => isNear(log, build.position, furthest, NEAR)));
  return seen.filter((_, index) => near[index]);
}

/** A pass begins where the one furthest behind stands and the others wait: who joins must not be far from them. */
async function nearTo(
  log: EventLog,
  live: readonly FedBuild[],
  builds: readonly FedBuild[],
): Promise<readonly FedBuild[]> {
  const positions = live.map(({ build }) => build.position ?? -1n).toSorted((a, b) => (a < b ? -1 : 1));
  const [least = -1n, most = -1n] = [positions[0], positions.at(-1)];
  const near = await Promise.all(
    builds.map(async ({ mayJoin, build: { position } }) => {
      if (!mayJoin) return false;
      const at = position ?? -1n;
      return isNear(log, at < least ? at : least, at > most ? at : most, NEAR);
    }),
  );
  return builds.filter((_, index) => near[index]);
}
