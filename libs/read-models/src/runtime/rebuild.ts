import type { ReadStore } from '#read-store';
import { createBuild, lockReadModel, toBuild, type Build, type BuildRow } from './build.js';
import { announceDecision } from './channel.js';
import { isFed } from './leases.js';
import type { Projection } from './projection.js';
import { closeLetters } from './record-dead-letter.js';

/**
 * Asks the projector to build a read model anew beside the one in use. It goes on whatever becomes of who asked, and
 * is switched to when it has caught up. Answers the build that is being made already, when there is one.
 */
export function requestRebuild(store: ReadStore, projection: Projection): Promise<Build> {
  const { name, version } = projection;
  return store.transaction(async (tx) => {
    await lockReadModel(tx, name);
    const { rows } = await tx.query<BuildRow>(
      `select build, state, position from tiru.read_model_build
        where name = $1 and code_version = $2 and state = 'building' order by build desc limit 1`,
      [name, String(version)],
    );
    await announceDecision(tx);
    return rows[0] ? toBuild(name, rows[0]) : createBuild(tx, projection);
  });
}

/** Gives up a rebuild; the build in use stays. Answers false when it was not being built any more. */
export async function cancelRebuild(store: ReadStore, { name, number }: Build): Promise<boolean> {
  return store.transaction(async (tx) => {
    await lockReadModel(tx, name);
    const { rowCount } = await tx.query(
      `update tiru.read_model_build set state = 'dropped', retired_at = now(), updated_at = now()
        where name = $1 and build = $2 and state = 'building'`,
      [name, number],
    );
    if (rowCount === 1) await closeLetters(tx, name, [number]);
    await announceDecision(tx);
    return rowCount === 1;
  });
}

/** Builds a read model anew when a build lacks an event; readers keep what is in use until the new one replaces it. */
export async function buildAnew(store: ReadStore, projection: Projection, lacking: Build): Promise<void> {
  if (lacking.state === 'building') await cancelRebuild(store, lacking);
  await requestRebuild(store, projection);
}

/** Whether a projector of this release is there to build it. */
export const hasRunner = (store: ReadStore, { name, version }: Projection): Promise<boolean> =>
  isFed(store, name, String(version));

export interface BuildProgress {
  readonly state: 'building' | 'active' | 'retired' | 'dropped';
  readonly position: bigint | null;
  /** How many events of its categories it has applied. */
  readonly events: bigint;
  /** Why it stands still, if it does. */
  readonly halted: string | null;
}

export async function buildProgress(store: ReadStore, { name, number }: Build): Promise<BuildProgress> {
  const { rows } = await store.pool.query<Omit<BuildProgress, 'position'> & { position: string | null }>(
    `select b.state, b.position, b.events, l.error as halted from tiru.read_model_build b
       left join tiru.dead_letter l on l.read_model = b.name and l.build = b.build and l.state = 'halted'
      where b.name = $1 and b.build = $2`,
    [name, number],
  );
  const row = rows[0];
  if (!row) throw new Error(`there is no build ${number} of ${name}`);
  return { ...row, position: row.position === null ? null : BigInt(row.position) };
}
