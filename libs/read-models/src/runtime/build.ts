import type { ReadStore, StoreTransaction } from '#read-store';
import type { Projection } from './projection.js';
import { createTableSql } from './table.js';

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

interface BuildRow {
  readonly build: number;
  readonly state: 'building' | 'active';
  readonly position: string | null;
}

const toBuild = (name: string, row: BuildRow): Build => ({
  name,
  number: row.build,
  state: row.state,
  position: row.position === null ? null : BigInt(row.position),
});

/** Two processes that look for or make a build of one read model wait for each other. */
async function lockReadModel(tx: StoreTransaction, name: string): Promise<void> {
  await tx.query('insert into tiru.read_model (name) values ($1) on conflict do nothing', [name]);
  await tx.query('select 1 from tiru.read_model where name = $1 for update', [name]);
}

/**
 * The build this release's runner feeds: the active one when it was made by this version of the projection, else the
 * unfinished one of this version, else a new one. The active build of another version goes on answering meanwhile.
 */
export function currentBuild(store: ReadStore, projection: Projection): Promise<Build> {
  return store.transaction(async (tx) => {
    await lockReadModel(tx, projection.name);
    const found = await tx.query<BuildRow>(
      `select build, state, position from tiru.read_model_build
        where name = $1 and code_version = $2 and state <> 'retired'
        order by (state = 'active') desc, build desc limit 1`,
      [projection.name, String(projection.version)],
    );
    return found.rows[0] ? toBuild(projection.name, found.rows[0]) : createBuild(tx, projection);
  });
}

/** Makes an empty build beside whatever there is. */
export function newBuild(store: ReadStore, projection: Projection): Promise<Build> {
  return store.transaction(async (tx) => {
    await lockReadModel(tx, projection.name);
    return createBuild(tx, projection);
  });
}

async function createBuild(tx: StoreTransaction, projection: Projection): Promise<Build> {
  const { name, version, tables } = projection;
  const inserted = await tx.query<{ build: number }>(
    `insert into tiru.read_model_build (name, build, code_version, state)
     select $1, coalesce(max(build), 0) + 1, $2, 'building' from tiru.read_model_build where name = $1
     returning build`,
    [name, String(version)],
  );
  const build: Build = { name, number: inserted.rows[0]?.build ?? 1, state: 'building', position: null };
  const schema = buildSchema(build);
  await tx.query(`create schema "${schema}"`);
  for (const table of tables) await tx.query(createTableSql(schema, table));
  return build;
}
