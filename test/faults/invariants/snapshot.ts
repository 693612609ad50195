import type { ReadStore, StoreTransaction } from '#read-store';

/** What the tables of one read model hold, and up to where they say to have followed the log. */
export interface Standing {
  readonly readModel: string;
  readonly position: bigint | null;
  /** Of every table, by name. */
  readonly hashes: Readonly<Record<string, string>>;
}

interface BuildRow {
  readonly name: string;
  readonly build: number;
  readonly position: string | null;
}

/**
 * Checkpoints and rows of the read models that readers see, in one snapshot of the database: a checkpoint that was
 * committed without its rows, or rows without their checkpoint, cannot hide between two statements.
 */
export function standingOf(store: ReadStore): Promise<Standing[]> {
  return store.transaction(
    async (tx) => {
      const active = await tx.query<BuildRow>(
        `select b.name, b.build, b.position from tiru.read_model m
           join tiru.read_model_build b on b.name = m.name and b.build = m.active_build order by b.name`,
      );
      const standings: Standing[] = [];
      for (const { name, build, position } of active.rows) {
        const hashes = await hashesOf(tx, `rm_${name}_v${build}`);
        standings.push({ readModel: name, position: position === null ? null : BigInt(position), hashes });
      }
      return standings;
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

/** Of every table of a schema: the number of its rows and a hash of them that does not depend on their order. */
export async function hashesOf(tx: StoreTransaction, schema: string): Promise<Record<string, string>> {
  // Rows as text depend on the session.
  await tx.query(`set local timezone = 'UTC'`);
  const tables = await tx.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = $1 order by tablename',
    [schema],
  );
  const hashes: Record<string, string> = {};
  for (const { tablename } of tables.rows) {
    const { rows } = await tx.query<{ hash: string }>(
      `select count(*) || ' rows ' || coalesce(md5(string_agg(h, '' order by h collate "C")), '') as hash
         from (select md5(t::text) as h from "${schema}"."${tablename}" t) hashed`,
    );
    hashes[tablename] = rows[0]?.hash ?? '';
  }
  return hashes;
}
