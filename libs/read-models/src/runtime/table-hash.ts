import { createHash } from 'node:crypto';
import type { ReadStore, StoreTransaction } from '#read-store';
import { buildSchema, type Build } from './build.js';
import type { Projection } from './projection.js';
import type { AnyTable } from './table.js';

/** What a build holds, in a form that can be compared: a digest a table, and how far it is. */
export interface TableHashes {
  readonly position: bigint | null;
  /** SHA-256 of the rows in the order of their keys, and their number, by table. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
}

const PAGE = 2_000;

/** Digests of a build's tables and its checkpoint in one snapshot: two folds of the same events have the same. */
export function tableHashes(store: ReadStore, projection: Projection, build: Build): Promise<TableHashes> {
  return store.transaction(
    async (tx) => {
      // A moment is written in the session's zone, and a server may have any.
      await tx.query(`set local time zone 'UTC'`);
      const at = await tx.query<{ position: string | null }>(
        'select position from tiru.read_model_build where name = $1 and build = $2',
        [build.name, build.number],
      );
      const tables: Record<string, { rows: number; sha256: string }> = {};
      for (const table of projection.tables) tables[table.name] = await hashOf(tx, buildSchema(build), table);
      const position = at.rows[0]?.position ?? null;
      return { position: position === null ? null : BigInt(position), tables };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

/** Over a cursor, so that a large table does not have to fit in memory. */
async function hashOf(
  tx: StoreTransaction,
  schema: string,
  { name, columns, key }: AnyTable,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  const list = Object.keys(columns).map((column) => `"${column}"`);
  const order = key.map((column) => `"${column}"::text collate "C"`);
  await tx.query(
    `declare hashed cursor for select row(${list.join(', ')})::text as row from "${schema}"."${name}"
      order by ${order.join(', ')}`,
  );
  let rows = 0;
  for (;;) {
    const page = await tx.query<{ row: string }>(`fetch ${PAGE} from hashed`);
    for (const { row } of page.rows) hash.update(row).update('\n');
    rows += page.rows.length;
    if (page.rows.length < PAGE) break;
  }
  await tx.query('close hashed');
  return { rows, sha256: hash.digest('hex') };
}
