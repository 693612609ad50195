import type { EventLog } from '#event-log';
import type { Build } from './build.js';
import type { FedBuild } from './fed-build.js';
import { Pass, type PassContext } from './pass.js';

/** Builds that are at most this many events apart may share a pass from the start. */
const NEAR = 5_000;

/**
 * The readings of the log: one for the builds that readers see, and one for those that have yet to catch up, so that
 * nobody waits for a rebuild. When the second has reached the head its builds join the first.
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

  /** Takes up builds, and joins the passes when that is due. */
  async regroup(joining: readonly FedBuild[]): Promise<void> {
    const live = [...(this.live?.fed ?? [])];
    const behind = [...(this.catchingUp?.fed ?? [])];
    const isJoined = behind.length > 0 && behind.every(({ isCaughtUp }) => isCaughtUp);
    if (joining.length === 0 && !isJoined) return;
    if (isJoined) live.push(...behind.splice(0));
    const leading = live.length === 0 ? await leadersOf(this.context.log, joining) : [];
    live.push(...leading);
    behind.push(...joining.filter((build) => !leading.includes(build)));

    const isLiveChanged = isJoined || leading.length > 0;
    await Promise.all([isLiveChanged && this.live?.stop(), this.catchingUp?.stop()]);
    if (isLiveChanged) this.live = new Pass(live, this.context);
    this.catchingUp = behind.length > 0 ? new Pass(behind, this.context) : undefined;
  }

  async stop(): Promise<void> {
    await Promise.all([this.live?.stop(), this.catchingUp?.stop()]);
  }
}

/** Those that begin together: the builds that readers see and that are about equally far; all, where readers see none. */
async function leadersOf(log: EventLog, builds: readonly FedBuild[]): Promise<readonly FedBuild[]> {
  const seen = builds.filter(({ build }) => build.state === 'active');
  if (seen.length === 0) return builds;
  const positions = seen.map(({ build }) => build.position ?? -1n);
  const furthest = positions.reduce((one, other) => (other > one ? other : one));
  const near = await Promise.all(seen.map(({ build }) => isNear(log, build.position, furthest)));
  return seen.filter((_, index) => near[index]);
}

async function isNear(log: EventLog, position: bigint | null, furthest: bigint): Promise<boolean> {
  if ((position ?? -1n) >= furthest) return true;
  let events = 0;
  for await (const event of log.readAll({ from: position ?? 'start', maxCount: NEAR })) {
    events += 1;
    if (event.position >= furthest) return true;
  }
  return events < NEAR;
}
