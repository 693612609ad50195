import { truncate, writeTombstone } from './append.js';
import { decideDelete, type ExpectedRevision, type WriteOutcome } from './expected-revision.js';
import { END_OF_STREAM } from './recorded-event.js';
import type { Tables } from './tables.js';

export interface DeleteRequest {
  stream: string;
  expected: ExpectedRevision;
}

/** Soft delete: readers see no stream, the next append goes on with the next revision. */
export function softDelete(tables: Tables, { stream, expected }: DeleteRequest): WriteOutcome {
  return (
    decideDelete(tables, stream, expected) ?? { kind: 'success', ...truncate(tables, stream, END_OF_STREAM) }
  );
}

/** Hard delete: the stream can never be written to or read again. Its events stay in `$all`. */
export function tombstone(tables: Tables, { stream, expected }: DeleteRequest): WriteOutcome {
  return decideDelete(tables, stream, expected) ?? { kind: 'success', ...writeTombstone(tables, stream) };
}
