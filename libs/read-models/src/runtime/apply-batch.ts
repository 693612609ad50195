import type { ReadStore, StoreTransaction } from '#read-store';
import { arrayLiteral } from './array-literal.js';
import { buildSchema, checkpointTable, type Build } from './build.js';
import { evolve, type Fact, type Projection } from './projection.js';
import { Rows } from './rows.js';
import { loadSql, upsertSql, type AnyTable } from './table.js';
import { checkpointChannel, noticeOf } from './channel.js';

/** Another runner moved this build's checkpoint, or the build was retired: look again at what the database says. */
export class CheckpointMoved extends Error {
  constructor(build: Build) {
    super(`the checkpoint of ${buildSchema(build)} is not where this runner left it`);
    this.name = 'CheckpointMoved';
  }
}

/** The projection threw on an event, or the event could not be decoded. */
export class PoisonEvent extends Error {
  constructor(
    readonly fact: { readonly eventId: string; readonly stream: string },
    override readonly cause: unknown,
  ) {
    super(
      `event ${fact.eventId} of ${fact.stream}: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    this.name = 'PoisonEvent';
  }
}

export interface Batch {
  readonly facts: readonly Fact[];
  /** The last position the batch covers. */
  readonly position: bigint;
}

/**
 * Applies one batch: rows and checkpoint in one transaction, or nothing. The checkpoint moves first and only from
 * where the build was believed to be, so that its row lock keeps a second runner out until this one has committed.
 *
 * The commit does not wait for the disk: what a crash of PostgreSQL takes away, rows and checkpoint together, is read
 * from the log again.
 */
export async function applyBatch(
  store: ReadStore,
  projection: Projection,
  build: Build,
  batch: Batch,
): Promise<Build> {
  await store.transaction(
    async (tx) => {
      await moveCheckpoint(tx, build, batch);
      if (batch.facts.length === 0) return;
      const rows = new Rows();
      await load(tx, build, rows, projection, batch.facts);
      for (const fact of batch.facts) {
        try {
          evolve(projection, rows, fact);
        } catch (cause) {
          throw new PoisonEvent(fact, cause);
        }
      }
      for (const { table, rows: dirty } of rows.dirty()) await write(tx, build, table, dirty);
    },
    { durable: false },
  );
  return { ...build, position: batch.position };
}

/** One statement: the checkpoint, the build's own note of it, and for a build that has readers the word to them. */
async function moveCheckpoint(tx: StoreTransaction, build: Build, { position, facts }: Batch): Promise<void> {
  const { name, number, state } = build;
  const moved = await tx.query(
    `with moved as (
       update tiru.read_model_build set position = $4, events = events + $5, updated_at = now()
        where name = $1 and build = $2 and position is not distinct from $3 and state not in ('retired', 'dropped')
        returning 1),
     marked as (
       update "${buildSchema(build)}"."${checkpointTable}" set position = $4
        where position is not distinct from $3 and exists (select from moved) returning 1)
     select case when $6::text is not null then pg_notify($7, $6) end from moved, marked`,
    [
      name,
      number,
      build.position,
      position,
      facts.length,
      state === 'active' ? noticeOf({ name, position }) : null,
      checkpointChannel,
    ],
  );
  if (moved.rowCount !== 1) throw new CheckpointMoved(build);
}

async function load(
  tx: StoreTransaction,
  build: Build,
  rows: Rows,
  projection: Projection,
  facts: readonly Fact[],
): Promise<void> {
  const wanted = rows.announce(facts.flatMap((fact) => touchesOf(projection, fact)));
  for (const [table, keys] of wanted) {
    const columns = table.key.map((_, index) => keys.map((key) => key[index]));
    const found = await tx.query(loadSql(buildSchema(build), table), columns);
    for (const row of found.rows) rows.load(table, row);
  }
}

function touchesOf(projection: Projection, fact: Fact) {
  try {
    return projection.touches(fact);
  } catch (cause) {
    throw new PoisonEvent(fact, cause);
  }
}

async function write(
  tx: StoreTransaction,
  build: Build,
  table: AnyTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const schema = buildSchema(build);
  const values = Object.entries(table.columns).map(([name, { sql }]) =>
    arrayLiteral(
      sql,
      rows.map((row) => row[name]),
    ),
  );
  // Prepared: there is one way to do it, and finding that out takes as long as doing it.
  await tx.query({ name: `${schema}.${table.name}`, text: upsertSql(schema, table), values });
}
