import type { ReadStore } from '#read-store';
import { CheckpointMoved } from './apply-batch.js';
import { buildSchema, type Build } from './build.js';
import { checkpointChannel } from './channel.js';

/**
 * Makes a finished build the one that readers see, and drops those it replaces. The pointer moves in one transaction:
 * a reader sees the old tables or the new ones, never a mixture. Throws `CheckpointMoved` when the build was retired
 * meanwhile: its tables may be gone.
 */
export async function activateBuild(store: ReadStore, build: Build): Promise<Build> {
  const { name, number } = build;
  await store.transaction(async (tx) => {
    await tx.query('select 1 from tiru.read_model where name = $1 for update', [name]);
    const alive = await tx.query(
      `select 1 from tiru.read_model_build where name = $1 and build = $2 and state <> 'retired'`,
      [name, number],
    );
    if (alive.rowCount !== 1) throw new CheckpointMoved(build);
    await tx.query(
      `update tiru.read_model_build set state = 'retired', updated_at = now()
        where name = $1 and build <> $2 and state <> 'retired' and (state = 'active' or build < $2)`,
      [name, number],
    );
    await tx.query(`update tiru.read_model_build set state = 'active' where name = $1 and build = $2`, [
      name,
      number,
    ]);
    await tx.query('update tiru.read_model set active_build = $2 where name = $1', [name, number]);
    const notice = { name, build: number, position: String(build.position ?? 0n) };
    await tx.query('select pg_notify($1, $2)', [checkpointChannel, JSON.stringify(notice)]);
  });
  await dropRetired(store, name);
  return { ...build, state: 'active' };
}

/** Gives up a build that did not become active, with its tables; does nothing to one that did. */
export async function abandonBuild(store: ReadStore, { name, number }: Build): Promise<void> {
  const abandoned = await store.pool.query(
    `update tiru.read_model_build set state = 'retired', updated_at = now()
      where name = $1 and build = $2 and state = 'building'`,
    [name, number],
  );
  if (abandoned.rowCount) await dropRetired(store, name);
}

// In a transaction of its own: dropping waits for readers of the old tables, and the switch must not wait with it.
async function dropRetired(store: ReadStore, name: string): Promise<void> {
  const retired = await store.pool.query<{ build: number }>(
    `select build from tiru.read_model_build where name = $1 and state = 'retired'`,
    [name],
  );
  for (const { build } of retired.rows) await dropSchema(store, buildSchema({ name, number: build }));
}

// Table by table, each by itself: a reader of two of them would deadlock with one statement that locks them all.
async function dropSchema(store: ReadStore, schema: string): Promise<void> {
  const tables = await store.pool.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = $1',
    [schema],
  );
  for (const { tablename } of tables.rows)
    await store.pool.query(`drop table if exists "${schema}"."${tablename}"`);
  await store.pool.query(`drop schema if exists "${schema}" cascade`);
}
