import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from '../import-problem.js';
import { sheetBroken } from './file-refusals.js';
import { limits } from './limits.js';
import * as refusal from './zip-refusals.js';

/** Small parts may well be of one character only. */
const SMALL = 100 * 1024;

const holdsMacros = (name: string): boolean =>
  /vbaProject|vbaData|macrosheets\/|activeX\//i.test(name) ||
  /\.bin$/i.test(name.replace(/printerSettings\d*\.bin$/i, ''));

const isEncrypted = ({ generalPurposeBitFlag }: Entry): boolean => (generalPurposeBitFlag & 1) === 1;

function inspect(entry: Entry): void {
  if (holdsMacros(entry.fileName)) throw refusal.macros(entry.fileName);
  if (isEncrypted(entry)) throw refusal.encrypted();
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.zip.ratio)
    throw refusal.bombByRatio(entry.fileName);
}

/** Inflates one part and counts what comes out: what the directory says of its size is not believed. */
async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw refusal.bombBySize();
    if (bytes > SMALL && bytes > entry.compressedSize * limits.zip.ratio)
      throw refusal.bombByRatio(entry.fileName);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isWanted = (name: string): boolean =>
  /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(
    name,
  );

/**
 * The parts of a workbook that hold its cells, by name. The directory of the archive is looked at before anything is
 * inflated. Throws `FileRefused` for macros, passwords, and what grows too large.
 */
export async function inspectZip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw sheetBroken((error as Error).message);
  }
  try {
    if (zip.entryCount > limits.zip.entries) throw refusal.tooManyEntries(zip.entryCount);
    const entries: Entry[] = [];
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      inspect(entry);
      declared += entry.uncompressedSize;
      if (declared > limits.zip.inflatedBytes) throw refusal.bombBySize();
      entries.push(entry);
    }
    if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) throw refusal.notAWorkbook();
    const parts = new Map<string, Buffer>();
    let left: number = limits.zip.inflatedBytes;
    for (const entry of entries.filter(({ fileName }) => isWanted(fileName))) {
      const part = await inflate(zip, entry, left);
      left -= part.length;
      parts.set(entry.fileName, part);
    }
    return parts;
  } catch (error) {
    throw error instanceof FileRefused ? error : sheetBroken((error as Error).message);
  } finally {
    zip.close();
  }
}
