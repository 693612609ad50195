import type pg from 'pg';
import type { ReadStore } from '../read-store.js';
import { baseMigrations } from './base.js';
import { checksum, type Migration } from './migration.js';
import { pending, type AppliedMigration } from './pending.js';

const LOCK = 7_450_002;

/**
 * Applies the migrations that have not been applied yet, after Tiru's own, each in a transaction; answers their names.
 * Processes that start together wait for each other. Throws `MigrationRefusedError` when a migration that was applied
 * is changed, missing from its list or stands behind a new one; then nothing is applied.
 */
export async function migrate(store: ReadStore, migrations: readonly Migration[] = []): Promise<string[]> {
  const client = await store.pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await prepareLedger(client);
    const todo = pending([...baseMigrations, ...migrations], await readLedger(client));
    for (const migration of todo) await apply(client, migration);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return todo.map(({ name }) => name);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    // Closing the connection after a failure also gives back the lock.
    client.release(failure);
  }
}

async function prepareLedger(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists tiru;
    create table if not exists tiru.migration (
      name text primary key,
      applied_at timestamptz not null default now(),
      checksum text not null,
      ordinal bigint generated always as identity
    )`);
}

async function readLedger(client: pg.PoolClient): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select name, checksum from tiru.migration order by ordinal',
  );
  return rows;
}

async function apply(client: pg.PoolClient, { name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into tiru.migration (name, checksum) values ($1, $2)', [name, checksum(sql)]);
    await client.query('commit');
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}
