import type { ReadStore, StoreTransaction } from '#read-store';
import type { AbsentRows } from './absent-rows.js';
import { arrayLiteral } from './array-literal.js';
import { buildSchema, checkpointTable, type Build } from './build.js';
import { evolve, type Fact, type Projection } from './projection.js';
import { BatchRows, type Rows } from './rows.js';
import { loadSql, upsertSql, type AnyTable } from './table.js';
import { prepared } from './prepared.js';
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

/** A row holds a value that has no text: a date that is none, a number too large for JSON. */
export class UnwritableValue extends Error {
  constructor(
    column: string,
    override readonly cause: unknown,
  ) {
    super(`${column} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'UnwritableValue';
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
  absent?: AbsentRows,
): Promise<Build> {
  await store.transaction(
    async (tx) => {
      // Sent together, and answered in this order.
      const [, rows] = await Promise.all([
        moveCheckpoint(tx, build, batch),
        loadRows(tx, { projection, build, absent }, batch.facts),
      ]);
      foldInto(rows, projection, batch.facts);
      await writeRows(tx, { build, absent }, rows);
    },
    { durable: false },
  );
  return { ...build, position: batch.position };
}

/** Folds facts into rows in memory. Throws `PoisonEvent`. */
export function foldInto(rows: Rows, projection: Projection, facts: readonly Fact[]): void {
  for (const fact of facts) {
    try {
      evolve(projection, rows, fact);
    } catch (cause) {
      throw new PoisonEvent(fact, cause);
    }
  }
}

/** One statement: the checkpoint, the build's own note of it, and for a build that has readers the word to them. */
async function moveCheckpoint(tx: StoreTransaction, build: Build, { position, facts }: Batch): Promise<void> {
  const { name, number, state } = build;
  const text = `with moved as (
       update tiru.read_model_build set position = $4, events = events + $5, updated_at = now()
        where name = $1 and build = $2 and position is not distinct from $3 and state not in ('retired', 'dropped')
        returning 1),
     marked as (
       update "${buildSchema(build)}"."${checkpointTable}" set position = $4
        where position is not distinct from $3 and exists (select from moved) returning 1)
     select case when $6::text is not null then pg_notify($7, $6) end from moved, marked`;
  const values = [
    name,
    number,
    build.position,
    position,
    facts.length,
    state === 'active' ? noticeOf({ name, position }) : null,
    checkpointChannel,
  ];
  const moved = await tx.query(prepared(text, values));
  if (moved.rowCount !== 1) throw new CheckpointMoved(build);
}

/** A build and what is known not to be in it, if anything is. */
interface Loaded {
  readonly projection: Projection;
  readonly build: Build;
  readonly absent?: AbsentRows | undefined;
}

/** Loads the rows of a build that facts touch. Throws `PoisonEvent`. */
export async function loadRows(
  tx: StoreTransaction,
  { projection, build, absent }: Loaded,
  facts: readonly Fact[],
): Promise<BatchRows> {
  const rows = new BatchRows();
  const schema = buildSchema(build);
  const wanted = rows.announce(facts.flatMap((fact) => touchesOf(projection, fact)));
  await Promise.all(
    [...wanted].map(async ([table, asked]) => {
      const keys = absent?.without(table, asked) ?? asked;
      if (keys.length === 0) return;
      const columns = table.key.map((_, index) => keys.map((key) => key[index]));
      // Not prepared: a plan made while the table was small would be kept when it is large.
      const found = await tx.query<Record<string, unknown>>(loadSql(schema, table), columns);
      for (const row of found.rows) rows.load(table, row);
    }),
  );
  return rows;
}

function touchesOf(projection: Projection, fact: Fact) {
  try {
    return projection.touches(fact);
  } catch (cause) {
    throw new PoisonEvent(fact, cause);
  }
}

/** Writes what changed, one statement a table. Whoever calls it moves the checkpoint in the same transaction. */
export async function writeRows(
  tx: StoreTransaction,
  { build, absent }: Omit<Loaded, 'projection'>,
  rows: BatchRows,
): Promise<void> {
  const schema = buildSchema(build);
  // All written down before the first is sent: what has been sent must be waited for, and this may throw.
  const upserts = [...rows.dirty()].map(({ table, rows: dirty }) => {
    absent?.wrote(table, dirty);
    return prepared(upsertSql(schema, table), columnTexts(table, dirty));
  });
  await Promise.all(upserts.map((upsert) => tx.query(upsert)));
}

function columnTexts(table: AnyTable, rows: readonly Record<string, unknown>[]): string[] {
  return Object.entries(table.columns).map(([column, { sql }]) => {
    try {
      return arrayLiteral(
        sql,
        rows.map((row) => row[column]),
      );
    } catch (cause) {
      throw new UnwritableValue(`${table.name}.${column}`, cause);
    }
  });
}
