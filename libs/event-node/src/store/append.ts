import { randomBytes } from 'node:crypto';
import { decideAppend, type ExpectedRevision, type WriteOutcome } from './expected-revision.js';
import { END_OF_STREAM, type ProposedEvent } from './recorded-event.js';
import {
  isSoftDeleted,
  metastreamOf,
  originalOf,
  parseMetadata,
  retentionOf,
  withTruncateBefore,
} from './stream-metadata.js';
import type { Tables } from './tables.js';

export interface AppendRequest {
  stream: string;
  expected: ExpectedRevision;
  events: readonly ProposedEvent[];
  /** Milliseconds since 1970 after which the writer no longer waits; then nothing is written. */
  deadline?: number;
}

/** Positions advance by about the size of the event, so that they have gaps as on a server. */
const RECORD_OVERHEAD = 64;

/** Decides and writes one append inside the caller's transaction. */
export function append(tables: Tables, request: AppendRequest): WriteOutcome {
  const { stream, expected, events, deadline } = request;
  if (deadline !== undefined && deadline < Date.now()) return { kind: 'timeout' };
  const decided = decideAppend(tables, stream, expected, events);
  if (decided) return decided;
  const present = tables.stream(stream);
  if (events.length === 0) return { kind: 'success', revision: present?.last_revision ?? -1 };
  // The old events of a deleted stream stay hidden when it is written to again; revisions go on.
  if (present && isSoftDeleted(present)) truncate(tables, stream, present.last_revision + 1);
  return { kind: 'success', ...writeEvents(tables, stream, events) };
}

/** Writes `$tb` into the stream's metadata as an event of its own; the rest of the metadata stays. */
export function truncate(
  tables: Tables,
  stream: string,
  before: number,
): { revision: number; position: number } {
  const data = withTruncateBefore(tables, stream, before);
  const event = { ...systemEvent('$metadata'), contentType: 'application/json', data };
  return writeEvents(tables, metastreamOf(stream), [event]);
}

/** Closes the stream for ever with a `$streamDeleted` event. */
export function writeTombstone(tables: Tables, stream: string): { revision: number; position: number } {
  return writeEvents(tables, stream, [systemEvent('$streamDeleted')], END_OF_STREAM);
}

function writeEvents(
  tables: Tables,
  name: string,
  events: readonly ProposedEvent[],
  atRevision?: number,
): { revision: number; position: number } {
  const stream = tables.streamOrNew(name);
  const tail = tables.tail();
  // The clock may be set back; the log's time may not.
  const created = Math.max(Date.now() * 1000, tail.created);
  let position = tail.position;
  let revision = stream.last_revision;
  for (const event of events) {
    position += RECORD_OVERHEAD + event.data.length + event.metadata.length + event.type.length + name.length;
    revision = atRevision ?? revision + 1;
    tables.addEvent(stream, { ...event, position, stream: name, revision, created });
  }
  if (atRevision === undefined) tables.setLastRevision(stream.id, revision);
  applyMetadata(tables, name, events.at(-1));
  return { revision, position };
}

function applyMetadata(tables: Tables, metastream: string, event: ProposedEvent | undefined): void {
  const name = originalOf(metastream);
  if (name === undefined || event?.type !== '$metadata') return;
  const original = tables.streamOrNew(name);
  const retention = retentionOf(parseMetadata(event.data));
  tables.setRetention(original.id, retention);
  // New metadata reopens a deleted stream, but must not bring its old events back.
  if (isSoftDeleted(original) && retention.truncateBefore === null) {
    truncate(tables, name, original.last_revision + 1);
  }
}

function systemEvent(type: string): ProposedEvent {
  const none = new Uint8Array();
  return { id: randomBytes(16), type, contentType: 'application/octet-stream', data: none, metadata: none };
}
