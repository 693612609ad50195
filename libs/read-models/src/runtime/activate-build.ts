import type { ReadStore } from '#read-store';
import { CheckpointMoved } from './apply-batch.js';
import { lockReadModel, type Build } from './build.js';
import { announceCheckpoint, announceDecision } from './channel.js';
import { closeLetters } from './record-dead-letter.js';

/**
 * Makes a finished build the one that readers see and retires those it replaces; their tables stay until they are
 * dropped after the grace period. The pointer moves in one transaction: a reader sees the old tables or the new ones,
 * never a mixture. Throws `CheckpointMoved` when the build was retired meanwhile.
 */
export async function activateBuild(store: ReadStore, build: Build): Promise<Build> {
  const { name, number } = build;
  await store.transaction(async (tx) => {
    await lockReadModel(tx, name);
    const alive = await tx.query(
      `select 1 from tiru.read_model_build where name = $1 and build = $2 and state in ('building', 'active')`,
      [name, number],
    );
    if (alive.rowCount !== 1) throw new CheckpointMoved(build);
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
