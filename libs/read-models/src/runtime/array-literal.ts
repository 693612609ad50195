import type { Column } from './table.js';

/** Types whose text never holds a character that means something in an array literal. */
const PLAIN: ReadonlySet<Column<unknown>['sql']> = new Set([
  'uuid',
  'int4',
  'int8',
  'numeric',
  'bool',
  'date',
]);

const MEANS_SOMETHING = /[\\"]/;

/**
 * PostgreSQL's text form of an array of a column's values. The client library can do this too, for any value, by
 * looking at each one in several ways; here the column's type is known, which takes a third of the time.
 */
export function arrayLiteral(sql: Column<unknown>['sql'], values: readonly unknown[]): string {
  const write = PLAIN.has(sql) ? String : (value: unknown) => quoted(textOf(sql, value));
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : write(value))).join(',')}}`;
}

function textOf(sql: Column<unknown>['sql'], value: unknown): string {
  if (sql === 'jsonb') return JSON.stringify(value);
  return value instanceof Date ? value.toISOString() : String(value);
}

const quoted = (text: string): string =>
  `"${MEANS_SOMETHING.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('"', '\\"') : text}"`;
