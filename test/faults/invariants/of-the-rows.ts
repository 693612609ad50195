import type { LogEvent } from '#event-log';
import { projections } from '#read-models';
import type { ReadStore } from '#read-store';
import type { AnyTable } from '../../../libs/read-models/src/runtime/table.js';
import { brokenBy, type Broken } from './broken.js';
import { plainFold } from './plain-fold.js';

export const ROWS_OF_A_PLAIN_FOLD = 'every row is what a fold without batches and SQL gives';

type Row = Readonly<Record<string, unknown>>;

/**
 * Compares the rows of the read models, which stand at the log's end, with those of a fold that shares nothing with
 * the product but the projections' handlers: what is wrong with loading, folding or writing would be wrong in the
 * reference fold too.
 */
export async function brokenInRows(log: readonly LogEvent[], store: ReadStore): Promise<Broken[]> {
  const wrong: string[] = [];
  for (const projection of projections) {
    const { name } = projection;
    const { rows: active } = await store.pool.query<{ build: number }>(
      'select active_build as build from tiru.read_model where name = $1',
      [name],
    );
    for (const [table, due] of plainFold(log, projection)) {
      const found = await store.pool.query<Row>(
        `select * from "rm_${name}_v${active[0]?.build}"."${table.name}"`,
      );
      wrong.push(...differences(table, found.rows, due).map((line) => `${name}.${table.name}: ${line}`));
    }
  }
  return brokenBy(ROWS_OF_A_PLAIN_FOLD, wrong);
}

function differences(table: AnyTable, found: readonly Row[], due: readonly Row[]): string[] {
  const [is, should] = [byKey(table, found), byKey(table, due)];
  return [...new Set([...is.keys(), ...should.keys()])].flatMap((key) => {
    const [one, other] = [is.get(key), should.get(key)];
    if (!one || !other) return [one ? `${key} is too many` : `${key} is missing`];
    const columns = Object.keys(table.columns).filter((name) => plain(one[name]) !== plain(other[name]));
    return columns.map((name) => `${key} has ${name} ${plain(one[name])}; due is ${plain(other[name])}`);
  });
}

const byKey = (table: AnyTable, rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [table.key.map((column) => plain(row[column])).join(' '), row]));

/** Equal for values that are equal in the database, whose objects have no order. */
const plain = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, it: unknown) => {
    if (typeof it === 'bigint') return String(it);
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return it;
    return Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
