import { createReadStream } from 'node:fs';
import { nul, notUtf8, recordTooLong } from './file-refusals.js';
import { limits } from './limits.js';

const LINE_FEED = 0x0a;

function decodedOrNothing(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first byte of a line that is not UTF-8, and its place among the characters. */
function wrongByte(line: Buffer): { readonly column: number; readonly byte: string } {
  const before = line.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const at = Buffer.byteLength(before);
  return { column: [...before].length + 1, byte: line.toString('hex', at, at + 1).toUpperCase() };
}

/** Text of some whole lines; refused with its place when it is not UTF-8 or holds U+0000. */
function textOfLines(bytes: Buffer, firstLine: number): string {
  const text = decodedOrNothing(bytes);
  if (text !== undefined && !bytes.includes(0)) return text;
  let from = 0;
  for (let line = firstLine; from < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, from);
    const one = bytes.subarray(from, end < 0 ? bytes.length : end);
    const decoded = decodedOrNothing(one);
    if (decoded === undefined) {
      const { column, byte } = wrongByte(one);
      throw notUtf8(line, column, byte);
    }
    const before = decoded.indexOf('\0');
    if (before >= 0) throw nul(line, before + 1);
    if (end < 0) break;
    from = end + 1;
  }
  throw new Error('the wrong bytes were not found again');
}

const lineFeedsIn = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
};

/**
 * The text of a UTF-8 file in pieces of whole lines, without a byte order mark. Each piece is read when it is asked for.
 * Throws `FileRefused` with line and column for what is not UTF-8 and for U+0000.
 */
export async function* utf8Text(path: string): AsyncIterable<string> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let isFirst = true;
  const withoutMark = (text: string) => {
    const plain = isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
    return plain;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = all.lastIndexOf(LINE_FEED) + 1;
    rest = all.subarray(end);
    // A character has at most four bytes.
    if (rest.length > 4 * limits.recordCharacters)
      throw recordTooLong(line + lineFeedsIn(all.subarray(0, end)));
    if (end === 0) continue;
    const lines = all.subarray(0, end);
    yield withoutMark(textOfLines(lines, line));
    line += lineFeedsIn(lines);
  }
  if (rest.length > 0) yield withoutMark(textOfLines(rest, line));
}
