import { registryCodec } from '#commands';
import type { LogEvent } from '#event-log';
import { withHistory, type Projection } from '#read-models';
import type { Rows } from '../../../libs/read-models/src/runtime/rows.js';
import type { AnyTable } from '../../../libs/read-models/src/runtime/table.js';

type Row = Record<string, unknown>;
type Key = readonly unknown[];

const keyOf = (table: AnyTable, row: Row): Key => table.key.map((column) => row[column]);

/** All rows of a read model in maps, with nothing of batches, of loading and of SQL. */
class PlainRows implements Rows {
  private readonly tables = new Map<AnyTable, Map<string, Row>>();
  private touched: ReadonlySet<string> = new Set();

  /** For the next event. */
  allow(refs: ReturnType<Projection['touches']>): void {
    this.touched = new Set(refs.map(({ table, key }) => `${table.name} ${key.join(' ')}`));
  }

  rowsOf(table: AnyTable): Map<string, Row> {
    let rows = this.tables.get(table);
    if (!rows) this.tables.set(table, (rows = new Map()));
    return rows;
  }

  get = ((table: AnyTable, ...key: Key) => this.rowsOf(table).get(this.nameOf(table, key))) as Rows['get'];

  put = ((table: AnyTable, row: Row) =>
    void this.rowsOf(table).set(this.nameOf(table, keyOf(table, row)), row)) as Rows['put'];

  update = ((table: AnyTable, key: Key, change: (row: Row) => Row) => {
    const name = this.nameOf(table, key);
    const row = this.rowsOf(table).get(name);
    if (row) this.rowsOf(table).set(name, { ...row, ...change(row) });
  }) as Rows['update'];

  private nameOf(table: AnyTable, key: Key): string {
    const name = key.join(' ');
    if (!this.touched.has(`${table.name} ${name}`)) throw new Error(`${table.name} ${name} is not touched`);
    return name;
  }
}

/** The rows of each table that a log gives, event by event, by the projection's own handlers and nothing else. */
export function plainFold(
  log: readonly LogEvent[],
  { categories, tables, touches, on }: Projection,
): ReadonlyMap<AnyTable, readonly Row[]> {
  const codec = registryCodec();
  const rows = new PlainRows();
  const followed = log.filter(({ stream }) =>
    categories.some((category) => stream.startsWith(`${category}-`)),
  );
  for (const fact of withHistory(followed.map((event) => codec.decode(event)))) {
    const handler = on[fact.event.type] as ((rows: Rows, data: unknown, of: typeof fact) => void) | undefined;
    rows.allow(touches(fact));
    handler?.(rows, fact.event.data, fact);
  }
  return new Map(tables.map((table) => [table, [...rows.rowsOf(table).values()]]));
}
