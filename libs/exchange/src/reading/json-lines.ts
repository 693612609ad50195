import type { FileHead } from './file-head.js';
import { jsonBroken, recordTooLong } from './file-refusals.js';
import { limits } from './limits.js';
import { utf8Text } from './utf8-text.js';

export interface JsonLine {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Whether a file begins as JSON Lines do. */
export const looksLikeJsonLines = ({ bytes }: FileHead): boolean =>
  /^\uFEFF?\s*\{/.test(bytes.subarray(0, 1_000).toString('utf8'));

function objectOf(text: string, line: number): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw jsonBroken(line, (error as Error).message, text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw jsonBroken(line, 'another value', text);
  return { line, value: value as JsonLine['value'] };
}

/** The objects of a file of JSON Lines, one a line; empty lines are passed over. Throws `FileRefused`. */
export async function* jsonLines(path: string): AsyncIterable<JsonLine> {
  let line = 0;
  for await (const piece of utf8Text(path)) {
    const lines = piece.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const text of lines) {
      line++;
      if (text.length > limits.recordCharacters) throw recordTooLong(line);
      if (text.trim() !== '') yield objectOf(text, line);
    }
  }
}
