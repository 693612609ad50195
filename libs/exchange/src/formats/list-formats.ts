import type { Column } from './columns.js';
import { csvOf } from './csv.js';
import { parquetOf } from './parquet.js';

interface ListFormat {
  readonly mediaType: string;
  write(
    columns: readonly Column[],
    pages: AsyncIterable<readonly unknown[]>,
  ): AsyncIterable<string | Uint8Array>;
}

/** The one place where a form of lists beside JSON is registered; its name is that of `?format=` and the file's ending. */
export const listFormats = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: csvOf },
  parquet: { mediaType: 'application/vnd.apache.parquet', write: parquetOf },
} as const satisfies Record<string, ListFormat>;

export type ListFormatName = keyof typeof listFormats;
