import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableHashes } from '#read-models';

type Tables = TableHashes['tables'];
type ByVersion = Readonly<Record<string, Tables>>;

const fileOf = (log: string) => join(import.meta.dirname, `${log}.hashes.json`);

/** Digests of the tables that a log gives, by read model and version of its projection. */
export function recordedHashes(log: string): Readonly<Record<string, ByVersion>> {
  const file = fileOf(log);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, ByVersion>) : {};
}

/** Adds a version that is not there. One that is there is never changed. */
export function record(log: string, name: string, version: number, tables: Tables): void {
  const kept = recordedHashes(log);
  if (kept[name]?.[version]) return;
  const all = { ...kept, [name]: { ...kept[name], [version]: tables } };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(fileOf(log), `${JSON.stringify(sorted, null, 2)}\n`);
}
