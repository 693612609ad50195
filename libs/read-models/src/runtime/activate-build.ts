import type { EventLog } from '#event-log';
import type { ReadStore } from '#read-store';
import { CheckpointMoved } from './apply-batch.js';
import { buildSchema, lockReadModel, type Build } from './build.js';
import { announceCheckpoint, announceDecision } from './channel.js';
import { closeLetters } from './record-dead-letter.js';

/** The build that readers see is further: with the other one, facts that they have seen would be gone again. */
export class BehindActive extends Error {
  constructor(
    build: Build,
    readonly reached: bigint,
  ) {
    super(`${buildSchema(build)} is behind the build in use, which is at ${reached}`);
    this.name = 'BehindActive';
  }
}

/**
 * Makes a finished build the one that readers see and retires those it replaces; their tables stay until they are
 * dropped after the grace period. The pointer moves in one transaction: a reader sees the old tables or the new ones,
 * never a mixture. Throws `CheckpointMoved` when the build was retired meanwhile, `BehindActive` when the build in use
 * is past what this one `holds`.
 */
export async function activateBuild(store: ReadStore, build: Build, holds = build.position): Promise<Build> {
  const { name, number } = build;
  await store.transaction(async (tx) => {
    await lockReadModel(tx, name);
    // Locked, so that the build in use does not move on between the look and the switch.
    const { rows } = await tx.query<{ build: number; position: string | null }>(
      `select build, position from tiru.read_model_build
        where name = $1 and (state = 'active' or build = $2 and state = 'building') for update`,
      [name, number],
    );
    if (!rows.some((row) => row.build === number)) throw new CheckpointMoved(build);
    const active = BigInt(rows.find((row) => row.build !== number)?.position ?? -1);
    if (active > (holds ?? -1n)) throw new BehindActive(build, active);
    const retired = await tx.query<{ build: number }>(
      `update tiru.read_model_build set state = 'retired', updated_at = now(), retired_at = now()
        where name = $1 and build <> $2 and (state = 'active' or state = 'building' and build < $2)
        returning build`,
      [name, number],
    );
    await closeLetters(
      tx,
      name,
      retired.rows.map((row) => row.build),
    );
    await tx.query(`update tiru.read_model_build set state = 'active' where name = $1 and build = $2`, [
      name,
      number,
    ]);
    await tx.query('update tiru.read_model set active_build = $2 where name = $1', [name, number]);
    await announceCheckpoint(tx, { name, position: build.position ?? 0n });
    await announceDecision(tx);
  });
  return { ...build, state: 'active' };
}

/** Activates a build that holds whatever readers can have seen; answers undefined when it has to go on first. */
export async function activateIfCurrent(
  store: ReadStore,
  log: Pick<EventLog, 'head'>,
  build: Build,
): Promise<Build | undefined> {
  for (let holds = build.position; ;) {
    try {
      return await activateBuild(store, build, holds);
    } catch (error) {
      if (!(error instanceof BehindActive)) throw error;
      // The build in use may stand where there is no event, or was made of a log that was longer. Who holds all that
      // there is afterwards lacks nothing of it.
      if ((build.position ?? -1n) < ((await log.head()) ?? -1n)) return undefined;
      holds = error.reached;
    }
  }
}
