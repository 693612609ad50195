import type { EventLog, LogEvent } from '#event-log';
import type { ReadStore } from '#read-store';
import { applyUntilPoison } from './apply-until-poison.js';
import { createBuild, lockReadModel, toBuild, type Build, type BuildRow } from './build.js';
import { decodeBatch, leavingOut, type RegistryCodec } from './decode-batch.js';
import { dropRetired } from './drop-retired.js';
import type { Projection } from './projection.js';
import { lettersOf } from './record-dead-letter.js';
import { tableHashes } from './table-hash.js';

export interface VerifyContext {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly codec: RegistryCodec;
  readonly onProgress?: (at: { readonly position: bigint; readonly target: bigint }) => void;
}

export interface VerifiedTable {
  readonly name: string;
  readonly rows: number;
  /** Rows that a fold of the log gives. */
  readonly expectedRows: number;
  readonly isEqual: boolean;
}

export interface Verification {
  /** The position at which both were compared; null when the read model has not applied anything. */
  readonly position: bigint | null;
  /** Events that an operator left out, here as there. */
  readonly skipped: number;
  readonly tables: readonly VerifiedTable[];
}

const BATCH = 1_000;

/**
 * Folds the log anew beside the build in use, up to where that one stands, and compares the tables by their digests.
 * Readers and the projector notice nothing. Throws when the read model has no build in use.
 */
export async function verifyReadModel(projection: Projection, context: VerifyContext): Promise<Verification> {
  const { store } = context;
  const found = await tableHashes(store, projection, await buildInUse(store, projection));
  const { skipped } = await lettersOf(store, projection);
  const scratch = await scratchBuild(store, projection);
  try {
    if (found.position !== null) await foldUpTo(projection, scratch, found.position, skipped, context);
    const expected = await tableHashes(store, projection, scratch);
    const tables = Object.entries(found.tables).map(([name, { rows, sha256 }]) => ({
      name,
      rows,
      expectedRows: expected.tables[name]?.rows ?? 0,
      isEqual: expected.tables[name]?.sha256 === sha256,
    }));
    return { position: found.position, skipped: skipped.size, tables };
  } finally {
    await dropScratch(store, projection.name);
  }
}

async function foldUpTo(
  projection: Projection,
  scratch: Build,
  target: bigint,
  skipped: ReadonlySet<string>,
  { log, store, codec, onProgress }: VerifyContext,
): Promise<void> {
  let build = scratch;
  const apply = async (events: readonly LogEvent[], position: bigint) => {
    const batch = leavingOut(await decodeBatch({ codec, log }, { events, position }), skipped);
    await applyUntilPoison(store, projection, build, batch, { onMove: (moved) => (build = moved) });
    onProgress?.({ position, target });
  };
  let events: LogEvent[] = [];
  for await (const event of log.readAll({ categories: projection.categories })) {
    if (event.position > target) break;
    events.push(event);
    if (events.length < BATCH) continue;
    await apply(events, event.position);
    events = [];
  }
  await apply(events, target);
}

async function buildInUse(store: ReadStore, { name, version }: Projection): Promise<Build> {
  const { rows } = await store.pool.query<BuildRow>(
    `select build, state, position from tiru.read_model_build
      where name = $1 and state = 'active' and code_version = $2`,
    [name, String(version)],
  );
  if (!rows[0]) throw new Error(`${name} has no build in use that was made by version ${version}`);
  return toBuild(name, rows[0]);
}

/** A build that no runner feeds and no reader sees. One that an earlier verification left behind is given up. */
async function scratchBuild(store: ReadStore, projection: Projection): Promise<Build> {
  await dropScratch(store, projection.name);
  return store.transaction(async (tx) => {
    await lockReadModel(tx, projection.name);
    const build = await createBuild(tx, projection);
    await tx.query(`update tiru.read_model_build set state = 'scratch' where name = $1 and build = $2`, [
      build.name,
      build.number,
    ]);
    return build;
  });
}

async function dropScratch(store: ReadStore, name: string): Promise<void> {
  await store.pool.query(
    `update tiru.read_model_build set state = 'dropped', retired_at = now() where name = $1 and state = 'scratch'`,
    [name],
  );
  // Only what has been given up is dropped: others' grace is not over.
  await dropRetired(store, name, Infinity);
}
