import type { ReadStore } from '#read-store';
import { buildSchema } from './build.js';

/**
 * Drops the tables of a read model's builds that were retired at least `graceMs` ago. Marked first and dropped after:
 * a build that is marked is not taken up again, and one that a crash left half dropped is found the next time.
 */
export async function dropRetired(store: ReadStore, name: string, graceMs: number): Promise<void> {
  await store.pool.query(
    `update tiru.read_model_build set state = 'dropped'
      where name = $1 and state = 'retired' and extract(epoch from now() - retired_at) * 1000 >= $2::float8`,
    [name, graceMs],
  );
  const dropped = await store.pool.query<{ build: number }>(
    `select build from tiru.read_model_build where name = $1 and state = 'dropped'`,
    [name],
  );
  const left = await store.pool.query<{ nspname: string }>(
    'select nspname from pg_namespace where nspname = any ($1)',
    [dropped.rows.map(({ build }) => buildSchema({ name, number: build }))],
  );
  for (const { nspname } of left.rows) await dropSchema(store, nspname);
}

// One by one, each by itself: a reader of two of them would deadlock with one statement that locks them all. A reader
// locks a view and then its table, so the views go first.
async function dropSchema(store: ReadStore, schema: string): Promise<void> {
  const views = await store.pool.query<{ viewname: string }>(
    'select viewname from pg_views where schemaname = $1',
    [schema],
  );
  for (const { viewname } of views.rows)
    await store.pool.query(`drop view if exists "${schema}"."${viewname}"`);
  const tables = await store.pool.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = $1',
    [schema],
  );
  for (const { tablename } of tables.rows)
    await store.pool.query(`drop table if exists "${schema}"."${tablename}"`);
  await store.pool.query(`drop schema if exists "${schema}" cascade`);
}
