import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessMigrations } from '#access';
import { createPool, migrate, startEmbeddedPostgres } from '#read-store';
import type { Manifest } from '../backup/manifest.js';
import { keptTables } from '../backup/tables.js';
import { Cannot } from '../exit.js';

type Tables = NonNullable<Manifest['tables']>;

/** Throws `Cannot` when the backup holds a table that this version would leave out. */
export function mustKnow(tables: Tables): void {
  const unknown = tables.find(({ table }) => keptTables.every((kept) => kept.table !== table));
  if (unknown) {
    throw new Cannot(`The backup holds ${unknown.table}, which this version does not know; update Tiru.`);
  }
}

/** Makes the embedded PostgreSQL in `postgresDir` and puts the saved tables into it, all or nothing. */
export async function restoreTables(backup: string, tables: Tables, postgresDir: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir: postgresDir });
  const store = createPool(server.url, { max: 2, applicationName: 'tiru restore' });
  try {
    await migrate(store, accessMigrations);
    await store.transaction(async (tx) => {
      for (const { table, write } of keptTables) {
        const entry = tables.find((saved) => saved.table === table);
        if (entry) await write(tx, await linesOf(join(backup, entry.name), entry.rows));
      }
    });
  } finally {
    await store.close();
    await server.stop();
  }
}

async function linesOf(path: string, rows: number): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  if (lines.length === rows) return lines;
  throw new Cannot(`${path} has ${lines.length} rows, and the manifest says ${rows}.`);
}
