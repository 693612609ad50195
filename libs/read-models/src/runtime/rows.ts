import type { AnyTable, Table } from './table.js';

export type KeyValue = string | number | bigint;

/** Names one row of one table. */
export interface RowRef {
  readonly table: AnyTable;
  readonly key: readonly KeyValue[];
}

export const ref = <Row>(table: Table<Row>, ...key: KeyValue[]): RowRef => ({ table: table, key });

/** Equal for keys that are equal in the database, which writes a UUID in lower case however it was given. */
export const keyText = ({ key, columns }: AnyTable, values: readonly unknown[]): string =>
  values
    .map((value, index) => {
      const text = String(value);
      return columns[key[index] ?? '']?.sql === 'uuid' ? text.toLowerCase() : text;
    })
    .join('\u0000');

/** What a projection reads and writes while it takes an event. */
export interface Rows {
  get<Row>(table: Table<Row>, ...key: KeyValue[]): Readonly<Row> | undefined;
  put<Row>(table: Table<Row>, row: Row): void;
  /** Replaces a row by what `change` makes of it; does nothing when the row does not exist. */
  update<Row>(
    table: Table<Row>,
    key: readonly KeyValue[],
    change: (row: Readonly<Row>) => Partial<Row>,
  ): void;
}

/**
 * The rows of one batch in memory. A projection reads and writes here; the runner loads before and writes after.
 * Asking for a row that the projection did not announce in `touches` is a programmer's error and throws,
 * because it would look like a row that does not exist.
 */
export class BatchRows implements Rows {
  private readonly loaded = new Map<AnyTable, Map<string, Record<string, unknown> | undefined>>();
  private readonly changed = new Map<AnyTable, Set<string>>();

  /** Announces rows, so that the runner knows what to load. Answers those not announced before, by table. */
  announce(refs: Iterable<RowRef>): ReadonlyMap<AnyTable, readonly (readonly KeyValue[])[]> {
    const fresh = new Map<AnyTable, (readonly KeyValue[])[]>();
    for (const { table, key } of refs) {
      const rows = this.rowsOf(table);
      const name = keyText(table, key);
      if (rows.has(name)) continue;
      rows.set(name, undefined);
      const keys = fresh.get(table);
      if (keys) keys.push(key);
      else fresh.set(table, [key]);
    }
    return fresh;
  }

  /** Takes a row as the database has it. */
  load(table: AnyTable, row: Record<string, unknown>): void {
    this.rowsOf(table).set(
      keyText(
        table,
        table.key.map((column) => row[column]),
      ),
      row,
    );
  }

  get<Row>(table: Table<Row>, ...key: KeyValue[]): Readonly<Row> | undefined {
    const rows = this.rowsOf(table);
    const name = keyText(table, key);
    if (!rows.has(name))
      throw new Error(`row ${table.name}(${key.join(', ')}) was not announced by touches()`);
    return rows.get(name) as Row | undefined;
  }

  put<Row>(table: Table<Row>, row: Row): void {
    const plain = row as Record<string, unknown>;
    const name = keyText(
      table,
      table.key.map((column) => plain[column]),
    );
    const rows = this.rowsOf(table);
    if (!rows.has(name)) throw new Error(`row ${table.name}(${name}) was not announced by touches()`);
    rows.set(name, plain);
    this.changed.set(table, (this.changed.get(table) ?? new Set()).add(name));
  }

  update<Row>(
    table: Table<Row>,
    key: readonly KeyValue[],
    change: (row: Readonly<Row>) => Partial<Row>,
  ): void {
    const row = this.get(table, ...key);
    if (row) this.put(table, { ...row, ...change(row) });
  }

  /** The rows to write, by table. */
  *dirty(): Iterable<{ table: AnyTable; rows: readonly Record<string, unknown>[] }> {
    for (const [table, names] of this.changed) {
      const rows = this.rowsOf(table);
      yield { table, rows: [...names].map((name) => rows.get(name) as Record<string, unknown>) };
    }
  }

  private rowsOf(table: AnyTable): Map<string, Record<string, unknown> | undefined> {
    let rows = this.loaded.get(table);
    if (!rows) this.loaded.set(table, (rows = new Map()));
    return rows;
  }
}
