import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnKind } from './columns.js';

/** Rows that are compressed together: fewer make a larger file, more are more to hold at once. */
const ROWS_TOGETHER = 5_000;

const types: Readonly<Record<ColumnKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  whole: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  yes_no: { type: 'BOOLEAN' },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...types[kind] })),
];

function stored({ kind, valueIn }: Column, row: unknown): unknown {
  const value = valueIn(row);
  return kind === 'whole' && value !== null ? BigInt(value as number) : value;
}

/** What was written since it was last taken; what is taken is forgotten, so that a long file is never held whole. */
class Outlet extends ByteWriter {
  take(): Uint8Array {
    const bytes = new Uint8Array(this.buffer, 0, this.index).slice();
    this.index = 0;
    return bytes;
  }
}

/** A list as Parquet, compressed by Snappy: every column optional, what is not flat as JSON. */
export async function* parquetOf(
  columns: readonly Column[],
  pages: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const outlet = new Outlet();
  const writer = new ParquetWriter({ writer: outlet, schema: schemaOf(columns), createdBy: 'tiru' });
  let rows: unknown[] = [];
  const write = async () => {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => stored(column, row)),
    }));
    rows = [];
    await writer.write({ columnData, rowGroupSize: ROWS_TOGETHER });
    return outlet.take();
  };
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length >= ROWS_TOGETHER) yield await write();
  }
  if (rows.length > 0) yield await write();
  await writer.finish();
  yield outlet.take();
}
