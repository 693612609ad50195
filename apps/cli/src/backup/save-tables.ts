import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flushToDisk } from '#event-node';
import { createPool, type StoreTransaction } from '#read-store';
import { describeFile, type Manifest } from './manifest.js';
import { keptTables } from './tables.js';

/** Writes the kept tables, all as of one instant, into files of JSON lines in `folder`. */
export async function saveTables(
  databaseUrl: string,
  folder: string,
  upTo: number,
): Promise<NonNullable<Manifest['tables']>> {
  const rows = await readTables(databaseUrl, upTo);
  const entries: NonNullable<Manifest['tables']> = [];
  for (const [table, lines] of rows) {
    const name = `${table}.jsonl`;
    await writeFile(join(folder, name), lines.map((line) => `${line}\n`).join(''), {
      mode: 0o600,
      flag: 'wx',
    });
    await flushToDisk(join(folder, name));
    entries.push({ table, rows: lines.length, ...(await describeFile(folder, name)) });
  }
  return entries;
}

async function readTables(databaseUrl: string, upTo: number): Promise<Map<string, string[]>> {
  const store = createPool(databaseUrl, { max: 1, applicationName: 'tiru backup' });
  try {
    return await store.transaction(
      async (tx) => {
        const rows = new Map<string, string[]>();
        for (const { table, read } of keptTables) {
          // A database that an older version has left has not every table yet.
          if (await isThere(tx, table)) rows.set(table, await read(tx, upTo));
        }
        return rows;
      },
      { isolation: 'repeatable read', readOnly: true },
    );
  } finally {
    await store.close();
  }
}

async function isThere(tx: StoreTransaction, table: string): Promise<boolean> {
  const { rows } = await tx.query<{ found: string | null }>('select to_regclass($1) as found', [table]);
  return Boolean(rows[0]?.found);
}
