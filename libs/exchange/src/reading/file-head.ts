import { open } from 'node:fs/promises';
import { binary, empty, notAFile, tooLarge, utf16 } from './file-refusals.js';
import { limits } from './limits.js';

/** Beginnings of files that people mistake for tables, in hexadecimal. */
const magics: readonly (readonly [string, string])[] = [
  ['25504446', 'PDF'],
  ['d0cf11e0', 'XLS/DOC (Excel 97–2003)'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['1f8b', 'gzip'],
  ['377abcaf', '7-Zip'],
  ['52617221', 'RAR'],
  ['7f454c46', 'ELF'],
  ['4d5a', 'Windows EXE'],
  ['53514c69', 'SQLite'],
  ['50415231', 'Parquet'],
];

const HEAD = 65_536;

export interface FileHead {
  readonly bytes: Buffer;
  readonly isZip: boolean;
}

const controlShare = (bytes: Buffer): number => {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls / bytes.length;
};

/** Looks at the size and the beginning of a file before anything is read of it. Throws `FileRefused`. */
export async function fileHead(path: string, most = limits.fileBytes): Promise<FileHead> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? notAFile(path) : error;
  });
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw notAFile(path);
    if (facts.size === 0) throw empty();
    if (facts.size > most) throw tooLarge(facts.size, most);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const start = bytes.subarray(0, 4).toString('hex');
    if (start === '504b0304') {
      if (facts.size > limits.xlsxBytes) throw tooLarge(facts.size, limits.xlsxBytes);
      return { bytes, isZip: true };
    }
    if (start.startsWith('fffe') || start.startsWith('feff')) throw utf16();
    const known = magics.find(([magic]) => start.startsWith(magic));
    if (known) throw binary(known[1]);
    if (controlShare(bytes) > 0.02) throw binary('data biner / binary data');
    return { bytes, isZip: false };
  } finally {
    await file.close();
  }
}
