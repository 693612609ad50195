import { keyText, type KeyValue, type RowRef, type Rows } from '../runtime/rows.js';
import type { AnyTable, Table } from '../runtime/table.js';
import { isApart, rowIn, type Row } from './held.js';
import type { WhichRecord } from './which-record.js';

interface Written extends RowRef {
  readonly name: string;
  readonly row: Row;
}

const keyOf = (table: AnyTable, row: Row): KeyValue[] => table.key.map((column) => row[column] as KeyValue);

/** Stored rows as they are in one record, while one event is applied. What is written stays here until it is taken. */
export class OneRecord implements Rows {
  private readonly writes: Written[] = [];
  /** Whether a row was met that is not the same in both records: then the event must be applied to both. */
  hasMetDifference = false;

  constructor(
    private readonly stored: Rows,
    private readonly record: WhichRecord,
  ) {}

  get written(): readonly Written[] {
    return this.writes;
  }

  get<R>(table: Table<R>, ...key: KeyValue[]): Readonly<R> | undefined {
    return this.rowOf(table, key) as Readonly<R> | undefined;
  }

  put<R>(table: Table<R>, row: R): void {
    if (table.record === 'none') return this.stored.put(table, row);
    const plain = row as Row;
    const key = keyOf(table, plain);
    this.look(table, key);
    const name = keyText(table, key);
    const index = this.writes.findIndex((it) => it.table === table && it.name === name);
    this.writes.splice(index < 0 ? this.writes.length : index, 1, { table, key, name, row: plain });
  }

  update<R>(table: Table<R>, key: readonly KeyValue[], change: (row: Readonly<R>) => Partial<R>): void {
    const row = this.get(table, ...key);
    if (row) this.put(table, { ...row, ...change(row) });
  }

  rowOf(table: AnyTable, key: readonly KeyValue[]): Row | undefined {
    if (this.writes.length > 0) {
      const name = keyText(table, key);
      const own = this.writes.find((it) => it.table === table && it.name === name);
      if (own) return own.row;
    }
    const row = this.look(table, key);
    return row && (table.record === 'none' ? row : rowIn(this.record, table, row));
  }

  private look(table: AnyTable, key: readonly KeyValue[]): Row | undefined {
    const row = this.stored.get<Row>(table as Table<Row>, ...key);
    if (row && table.record !== 'none' && isApart(row)) this.hasMetDifference = true;
    return row;
  }
}
