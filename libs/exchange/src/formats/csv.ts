import type { Column } from './columns.js';

/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A text that no spreadsheet runs: an apostrophe before what would be a formula, and one more where there is one
 * already, so that `unguarded` gives back what it was. A number is none, even below zero.
 */
export const guarded = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** The text that was guarded. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);

/** A field by RFC 4180. Null is an empty field; an empty text is one in quotes. */
function field(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function written({ kind, valueIn }: Column, row: unknown): string {
  const value = valueIn(row);
  if (value === null) return '';
  const isText = kind === 'text' || (kind !== 'json' && typeof value === 'string');
  return field(isText ? guarded(String(value)) : kind === 'json' ? JSON.stringify(value) : String(value));
}

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

/** A list as CSV by RFC 4180, UTF-8 without a byte order mark: a line of names, then a line a row. */
export async function* csvOf(
  columns: readonly Column[],
  pages: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string, void, undefined> {
  yield line(columns.map(({ name }) => field(name)));
  for await (const rows of pages)
    if (rows.length > 0)
      yield rows.map((row) => line(columns.map((column) => written(column, row)))).join('');
}
