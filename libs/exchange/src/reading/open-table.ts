import { openCsv } from './csv.js';
import { fileHead } from './file-head.js';
import { headerOnly } from './file-refusals.js';
import type { SourceTable } from './source-table.js';

/**
 * Opens a table for reading, by what the file is and not by how it is called: CSV or XLSX. Throws `FileRefused` for what
 * is no table, has no headings, or has not one row.
 */
export async function openTable(path: string): Promise<SourceTable> {
  const head = await fileHead(path);
  const table = await (head.isZip ? (await import('./xlsx.js')).openXlsx(path) : openCsv(path, head));
  for await (const _row of table.rows()) return table;
  throw headerOnly(table.header.line);
}
