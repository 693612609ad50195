import type { ReadStore, StoreTransaction } from '#read-store';
import {
  buildSchema,
  checkpointTable,
  createBuild,
  lockReadModel,
  toBuild,
  type Build,
  type BuildRow,
} from './build.js';
import type { Projection } from './projection.js';
import { closeLetters } from './record-dead-letter.js';

interface Known extends Omit<BuildRow, 'state'> {
  readonly state: 'building' | 'active' | 'retired';
  readonly code_version: string;
}

/**
 * The builds that a runner of this version of the projection feeds: the active one and those that are being built.
 * Where there is none it takes up one of this version that was retired and not yet dropped (a release was taken back),
 * else it makes one. A build whose tables are gone or do not stand where its checkpoint says is given up.
 *
 * Answers `superseded` when the active build is of a later version that `isFed`: then this runner belongs to a release
 * that is being replaced, and must not replace the later one.
 */
export function buildsToFeed(
  store: ReadStore,
  projection: Projection,
  isFed: (codeVersion: string) => Promise<boolean>,
): Promise<readonly Build[] | 'superseded'> {
  const { name } = projection;
  const version = String(projection.version);
  return store.transaction(async (tx) => {
    await lockReadModel(tx, name);
    const { rows } = await tx.query<Known>(
      `select build, state, code_version, position from tiru.read_model_build
        where name = $1 and state in ('building', 'active', 'retired') order by build`,
      [name],
    );
    const known = await intact(tx, projection, rows);
    const mine = known.filter(({ code_version, state }) => code_version === version && state !== 'retired');
    if (mine.length > 0) return mine.map((row) => toBuild(name, row as BuildRow));
    const active = known.find(({ state }) => state === 'active');
    if (active && Number(active.code_version) > projection.version && (await isFed(active.code_version)))
      return 'superseded';
    const earlier = known.findLast(({ code_version }) => code_version === version);
    return [earlier ? await takeUpAgain(tx, name, earlier) : await createBuild(tx, projection)];
  });
}

async function takeUpAgain(tx: StoreTransaction, name: string, row: Known): Promise<Build> {
  await tx.query(
    `update tiru.read_model_build set state = 'building', retired_at = null where name = $1 and build = $2`,
    [name, row.build],
  );
  return toBuild(name, { ...row, state: 'building' });
}

/** Only what this version made can be judged: the tables of another one are not known here. */
async function intact(
  tx: StoreTransaction,
  projection: Projection,
  rows: readonly Known[],
): Promise<readonly Known[]> {
  const kept: Known[] = [];
  for (const row of rows) {
    if (row.code_version !== String(projection.version) || (await isIntact(tx, projection, row)))
      kept.push(row);
    else await giveUp(tx, projection.name, row.build);
  }
  return kept;
}

async function isIntact(tx: StoreTransaction, { name, tables }: Projection, row: Known): Promise<boolean> {
  const schema = buildSchema({ name, number: row.build });
  const expected = [checkpointTable, ...tables.map((table) => table.name)];
  const found = await tx.query('select 1 from pg_tables where schemaname = $1 and tablename = any ($2)', [
    schema,
    expected,
  ]);
  if (found.rowCount !== expected.length) return false;
  // One statement, so one snapshot: the build may be moving while it is looked at.
  const marked = await tx.query(
    `select 1 from tiru.read_model_build build, "${schema}"."${checkpointTable}" own
      where build.name = $1 and build.build = $2 and own.position is not distinct from build.position`,
    [name, row.build],
  );
  return marked.rowCount === 1;
}

async function giveUp(tx: StoreTransaction, name: string, build: number): Promise<void> {
  await tx.query('update tiru.read_model set active_build = null where name = $1 and active_build = $2', [
    name,
    build,
  ]);
  await tx.query(
    `update tiru.read_model_build set state = 'dropped', retired_at = now() where name = $1 and build = $2`,
    [name, build],
  );
  await closeLetters(tx, name, [build]);
}
