import { END_OF_STREAM } from './recorded-event.js';
import type { Retention, StreamRow, Tables } from './tables.js';

/** The protocol's own value for "everything is deleted": 2^63-1, which JSON.stringify cannot write. */
const ALL_DELETED = '9223372036854775807';

/** The stream that holds the metadata of `stream`. */
export const metastreamOf = (stream: string): string => `$$${stream}`;

/** The stream whose metadata `stream` holds; undefined when `stream` is an ordinary stream. */
export function originalOf(stream: string): string | undefined {
  return stream.startsWith('$$') && !stream.startsWith('$$$$') ? stream.slice(2) : undefined;
}

export function isSoftDeleted(stream: StreamRow | undefined): boolean {
  return stream?.truncate_before === END_OF_STREAM;
}

/** Metadata as an object; anything that is not one counts as empty, as on the server this stands in for. */
export function parseMetadata(data: Uint8Array | undefined): Record<string, unknown> {
  if (data === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}

export function retentionOf(metadata: Record<string, unknown>): Retention {
  return {
    truncateBefore: wholeNumber(metadata['$tb']),
    maxCount: wholeNumber(metadata['$maxCount']),
    maxAge: wholeNumber(metadata['$maxAge']),
  };
}

/** The stream's present metadata with another `$tb`; everything else in it stays. */
export function withTruncateBefore(tables: Tables, stream: string, truncateBefore: number): Uint8Array {
  const meta = tables.stream(metastreamOf(stream));
  const present = parseMetadata(meta && tables.dataAt(meta.id, meta.last_revision));
  delete present['$tb'];
  const rest = JSON.stringify(present).slice(1, -1);
  const value = truncateBefore === END_OF_STREAM ? ALL_DELETED : String(truncateBefore);
  return Buffer.from(`{${rest}${rest === '' ? '' : ','}"$tb":${value}}`);
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? Math.min(Math.floor(value), END_OF_STREAM) : null;
}
