import type { ProposedEvent } from './recorded-event.js';
import { isSoftDeleted, metastreamOf } from './stream-metadata.js';
import type { StreamRow, Tables } from './tables.js';

/** What a writer believes about the stream; a number is its last revision. */
export type ExpectedRevision = 'any' | 'no_stream' | 'stream_exists' | number;

/** What became of an append, a delete or a tombstone. `position` is absent when nothing was written. */
export type WriteOutcome =
  | { kind: 'success'; revision: number; position?: number }
  | { kind: 'wrong-expected-version'; current: number }
  | { kind: 'stream-deleted' }
  | { kind: 'timeout' };

/**
 * Decides an append before anything is written: undefined means "write it", anything else is the answer.
 * The rules, also the less obvious ones, are those of EventStoreDB's index writer: with an exact revision the
 * events after that revision are compared by id; with `any` the first id decides whether this is a repetition.
 * A repetition that matches only in part is a wrong expected version.
 */
export function decideAppend(
  tables: Tables,
  name: string,
  expected: ExpectedRevision,
  events: readonly ProposedEvent[],
): WriteOutcome | undefined {
  const stream = tables.stream(name);
  const current = stream?.last_revision ?? -1;
  if (stream?.tombstoned) return { kind: 'stream-deleted' };
  if (expected === 'stream_exists') {
    if (isSoftDeleted(stream)) return { kind: 'stream-deleted' };
    if (current < 0 && !tables.stream(metastreamOf(name))) return { kind: 'wrong-expected-version', current };
  }
  if (expected === 'any' || expected === 'stream_exists') {
    const first = stream && events[0] && tables.revisionOf(events[0].id, stream.id);
    return stream && first !== undefined ? repetition(tables, stream, first, events) : undefined;
  }
  const revision = expected === 'no_stream' ? -1 : expected;
  if (revision === current) return undefined;
  if (!stream || revision > current || events.length === 0)
    return { kind: 'wrong-expected-version', current };
  const repeated = repetition(tables, stream, revision + 1, events);
  const startsAnew = expected === 'no_stream' && isSoftDeleted(stream);
  return startsAnew && !isSame(tables, stream, 0, events[0]) ? undefined : repeated;
}

/** Decides a delete or tombstone, which carries no event ids that could repeat. */
export function decideDelete(
  tables: Tables,
  name: string,
  expected: ExpectedRevision,
): WriteOutcome | undefined {
  const stream = tables.stream(name);
  const current = stream?.last_revision ?? -1;
  if (stream?.tombstoned) return { kind: 'stream-deleted' };
  if (expected === 'any') return undefined;
  if (expected === 'stream_exists')
    return current >= 0 ? undefined : { kind: 'wrong-expected-version', current };
  const matches = current === (expected === 'no_stream' ? -1 : expected);
  return matches ? undefined : { kind: 'wrong-expected-version', current };
}

function repetition(
  tables: Tables,
  stream: StreamRow,
  from: number,
  events: readonly ProposedEvent[],
): WriteOutcome {
  const same = events.every((event, index) => isSame(tables, stream, from + index, event));
  if (!same) return { kind: 'wrong-expected-version', current: stream.last_revision };
  const revision = from + events.length - 1;
  return { kind: 'success', revision, position: tables.eventAt(stream.id, revision)?.position };
}

function isSame(
  tables: Tables,
  stream: StreamRow,
  revision: number,
  event: ProposedEvent | undefined,
): boolean {
  const stored = tables.eventAt(stream.id, revision);
  return stored !== undefined && event !== undefined && Buffer.compare(stored.id, event.id) === 0;
}
