import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { empty, fieldTooLong, sheetBroken, tooManyColumns } from './file-refusals.js';
import { inspectZip } from './inspect-zip.js';
import { limits } from './limits.js';
import { textOf, type SourceRow, type SourceTable } from './source-table.js';

type Message =
  | { readonly rows: readonly SourceRow[] }
  | { readonly tooMany: { readonly line: number; readonly columns: number } }
  | { readonly broken: string }
  | { readonly end: true };

const file = `./sheet-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`;

function checked(row: SourceRow): SourceRow {
  const long = row.cells.findIndex((cell) => textOf(cell).length > limits.fieldCharacters);
  if (long >= 0) throw fieldTooLong(row.line, long + 1, textOf(row.cells[long]));
  return row;
}

/**
 * The rows of the first sheet that is shown, read in a thread of its own with a heap of its own: a workbook that takes
 * too much ends that thread and nothing else. Formulas are never run; the value that was kept with one is taken.
 */
async function* sheetRows(parts: ReadonlyMap<string, Buffer>): AsyncIterable<SourceRow> {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { parts, columns: limits.columns, batch: 500 },
    resourceLimits: { maxOldGenerationSizeMb: limits.sheetHeapMb },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const signal = AbortSignal.timeout(limits.sheetMs);
  try {
    for (;;) {
      const [message] = (await once(worker, 'message', { signal })) as [Message];
      if ('end' in message) return;
      if ('broken' in message) throw sheetBroken(message.broken);
      if ('tooMany' in message) throw tooManyColumns(message.tooMany.line, message.tooMany.columns);
      for (const row of message.rows) yield checked(row);
      worker.postMessage('taken');
    }
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw sheetBroken('it needs too much memory');
    if (name === 'AbortError') throw sheetBroken(`it takes longer than ${limits.sheetMs / 1000} s`);
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** Opens an XLSX workbook. Throws `FileRefused`. */
export async function openXlsx(path: string): Promise<SourceTable> {
  const parts = await inspectZip(path);
  for await (const header of sheetRows(parts)) {
    return {
      format: 'xlsx',
      header,
      async *rows() {
        for await (const row of sheetRows(parts)) if (row.line !== header.line) yield row;
      },
    };
  }
  throw empty();
}
