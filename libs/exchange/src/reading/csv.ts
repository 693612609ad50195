import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileRefused } from '../import-problem.js';
import { findDelimiter } from './delimiter.js';
import {
  empty,
  fieldTooLong,
  quoteOpen,
  quoteStray,
  recordTooLong,
  tooManyColumns,
} from './file-refusals.js';
import type { FileHead } from './file-head.js';
import { limits } from './limits.js';
import type { SourceRow, SourceTable } from './source-table.js';
import { utf8Text } from './utf8-text.js';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function refusalOf(error: CsvError, begun: number, columns: readonly string[]): Error {
  const column =
    typeof error.column === 'number' ? (columns[error.column] ?? String(error.column + 1)) : undefined;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return quoteOpen(begun);
    case 'CSV_MAX_RECORD_SIZE':
      return recordTooLong(begun);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return quoteStray(begun, column);
    default:
      return error;
  }
}

/** The records of a CSV file (RFC 4180) with the line where each begins, read as they are asked for. */
export async function* csvRows(path: string, delimiter: string): AsyncIterable<SourceRow> {
  const text = Readable.from(utf8Text(path));
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.recordCharacters,
  });
  // What the text refuses must reach who reads the records.
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let begun = 1;
  let header: readonly string[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (record.length > limits.columns) throw tooManyColumns(begun, record.length);
      const long = record.findIndex((field) => field.length > limits.fieldCharacters);
      if (long >= 0) throw fieldTooLong(begun, header[long] ?? long + 1, record[long] ?? '');
      if (header.length === 0) header = record;
      yield { line: begun, cells: record };
      begun = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof FileRefused || !(error instanceof CsvError)) throw error;
    throw refusalOf(error, begun, header);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** Opens a CSV file; comma, semicolon or tab is found by itself. Throws `FileRefused`. */
export async function openCsv(path: string, head: FileHead): Promise<SourceTable> {
  const { delimiter, columns } = findDelimiter(head.bytes.toString('utf8'));
  if (columns > limits.columns) throw tooManyColumns(1, columns);
  for await (const header of csvRows(path, delimiter)) {
    return {
      format: 'csv',
      delimiter,
      header,
      async *rows() {
        let isHeader = true;
        for await (const row of csvRows(path, delimiter)) {
          if (!isHeader && row.cells.some((cell) => cell !== '')) yield row;
          isHeader = false;
        }
      },
    };
  }
  throw empty();
}
