import type pg from 'pg';
import { ENDLESS, type ReadStore, type StoreTransaction } from '#read-store';
import type { Projection } from './projection.js';
import { createViewsSql } from '../record/views.js';
import { createIndexesSql, createTableSql } from './table.js';

/** One set of tables of a read model, built from the log's start up to `position`. */
export interface Build {
  readonly name: string;
  readonly number: number;
  readonly state: 'building' | 'active';
  /** Last position applied; null before the first. */
  readonly position: bigint | null;
}

/** A build's tables stand in a schema of their own. */
export const buildSchema = ({ name, number }: Pick<Build, 'name' | 'number'>): string =>
  `rm_${name}_v${number}`;

/** A build's own note of how far it is. It stands with the rows, so that neither can be lost without the other. */
export const checkpointTable = '_checkpoint';

export interface BuildRow {
  readonly build: number;
  readonly state: 'building' | 'active';
  readonly position: string | null;
}

export const toBuild = (name: string, row: BuildRow): Build => ({
  name,
  number: row.build,
  state: row.state,
  position: row.position === null ? null : BigInt(row.position),
});

/** Two processes that look for, make or switch a build of one read model wait for each other. */
export async function lockReadModel(tx: StoreTransaction, name: string): Promise<void> {
  await tx.query('insert into tiru.read_model (name) values ($1) on conflict do nothing', [name]);
  await tx.query('select 1 from tiru.read_model where name = $1 for update', [name]);
}

/** Makes an empty build beside whatever there is. */
export function newBuild(store: ReadStore, projection: Projection): Promise<Build> {
  return store.transaction(async (tx) => {
    await lockReadModel(tx, projection.name);
    return createBuild(tx, projection);
  });
}

/** Makes an empty build; the caller holds the read model's lock. */
export async function createBuild(tx: StoreTransaction, projection: Projection): Promise<Build> {
  const { name, version, tables } = projection;
  const inserted = await tx.query<{ build: number }>(
    `insert into tiru.read_model_build (name, build, code_version, state)
     select $1, coalesce(max(build), 0) + 1, $2, 'building' from tiru.read_model_build where name = $1
     returning build`,
    [name, String(version)],
  );
  const build: Build = { name, number: inserted.rows[0]?.build ?? 1, state: 'building', position: null };
  const schema = buildSchema(build);
  // Tables that no row speaks of any more are nobody's; left there they would stop every runner.
  await tx.query(`drop schema if exists "${schema}" cascade`);
  await tx.query(`create schema "${schema}"`);
  await tx.query(`create table "${schema}"."${checkpointTable}" (position numeric)`);
  await tx.query(`insert into "${schema}"."${checkpointTable}" values (null)`);
  for (const table of tables) {
    await tx.query(createTableSql(schema, table));
    await tx.query(createViewsSql(schema, table));
  }
  return build;
}

/** Gives a build what its readers need and its building is faster without. */
export async function finishTables(store: ReadStore, projection: Projection, build: Build): Promise<void> {
  for (const table of projection.tables) {
    const text = createIndexesSql(buildSchema(build), table);
    // Of a large table that takes its time.
    const unbounded: pg.QueryConfig & Pick<pg.ClientConfig, 'query_timeout'> = {
      text,
      query_timeout: ENDLESS,
    };
    await store.pool.query(unbounded);
  }
}
