import { once } from 'node:events';
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, SourceRow } from '../reading/source-table.js';
import { textOf } from '../reading/source-table.js';
import type { Importable } from './importable.js';
import { REASONS, reasonsOf } from './reasons-column.js';
import type { RowReport } from './run-import.js';

/** Takes the rejected rows in their order and leaves them as a file in the same format, with their reasons. */
export interface RejectedRows {
  add(report: RowReport): Promise<void>;
  /** Ends the file; there is none when no row was rejected. */
  end(): Promise<void>;
}

const quoted = (text: string, delimiter: string): string =>
  /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** The reasons come first, so that a row with too many fields keeps them all. A file that has them is not given them twice. */
function withReasons(header: SourceRow | undefined, row: SourceRow, reasons: string): readonly Cell[] {
  const index = (header?.cells ?? []).findIndex((cell) => textOf(cell).trim() === REASONS);
  return [reasons, ...row.cells.filter((_, at) => at !== index)];
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

const isRow = (original: RowReport['row']['original']): original is SourceRow =>
  Array.isArray(original.cells);

function asText({ format, delimiter = ',', header }: Importable, path: string): RejectedRows {
  let stream: WriteStream | undefined;
  const lineOf = (cells: readonly Cell[]) =>
    `${cells.map((cell) => quoted(textOf(cell), delimiter)).join(delimiter)}\r\n`;
  return {
    async add({ row: { original }, problems }) {
      const isFirst = stream === undefined;
      stream ??= createWriteStream(path);
      const reasons = reasonsOf(problems);
      if (format === 'jsonl' || !isRow(original))
        return write(stream, `${JSON.stringify({ ...original, [REASONS]: reasons })}\n`);
      // The mark tells spreadsheet programs that this is UTF-8.
      if (isFirst && header) await write(stream, `\uFEFF${lineOf(withReasons(header, header, REASONS))}`);
      return write(stream, lineOf(withReasons(header, original, reasons)));
    },
    async end() {
      if (!stream) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}

function sheetCell(cell: Cell): SheetCell {
  if (typeof cell !== 'string' && cell.kind === 'number') return { value: Number(cell.text), type: Number };
  return { value: textOf(cell), type: String };
}

function asWorkbook({ header }: Importable, path: string): RejectedRows {
  const rows: SheetCell[][] = [];
  return {
    add({ row: { original }, problems }) {
      if (rows.length === 0 && header) rows.push(withReasons(header, header, REASONS).map(sheetCell));
      if (isRow(original)) rows.push(withReasons(header, original, reasonsOf(problems)).map(sheetCell));
      return Promise.resolve();
    },
    async end() {
      if (rows.length > 0) await writeXlsxFile(rows).toFile(path);
    },
  };
}

/** Opens the file of the rejected rows; what an earlier import left there is taken away. */
export function openRejectedRows(importable: Importable, path: string): RejectedRows {
  rmSync(path, { force: true });
  return importable.format === 'xlsx' ? asWorkbook(importable, path) : asText(importable, path);
}
