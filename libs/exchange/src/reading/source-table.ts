/** A number or a day that a spreadsheet keeps as such: it can be read one way only. A text of any file is a string. */
export type Cell =
  string | { readonly kind: 'number' | 'day' | 'formula_without_value' | 'error'; readonly text: string };

export interface SourceRow {
  /** Line of the file where the row begins, or row of the sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export const formats = ['csv', 'xlsx', 'jsonl'] as const;
export type Format = (typeof formats)[number];

/** A file whose form is known: its headings, and its rows each time they are asked for. */
export interface SourceTable {
  readonly format: Format;
  /** Of a CSV file. */
  readonly delimiter?: string;
  readonly header: SourceRow;
  /** Reads the file from its beginning, not faster than it is asked to. Throws `FileRefused` where it meets it. */
  rows(): AsyncIterable<SourceRow>;
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
