import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { checksum } from './checksum.js';
import { END_OF_STREAM, type RecordedEvent } from './recorded-event.js';

/** What the log keeps about a stream. Metadata values are null where the stream's metadata does not set them. */
export interface StreamRow {
  id: number;
  name: string;
  last_revision: number;
  tombstoned: number;
  truncate_before: number | null;
  max_count: number | null;
  max_age: number | null;
}

/** The settings of a stream's metadata that hide events from readers. `maxAge` is in seconds. */
export interface Retention {
  truncateBefore: number | null;
  maxCount: number | null;
  maxAge: number | null;
}

/** Single-row access to the log's tables. Everything here runs inside the caller's transaction. */
export class Tables {
  #stream: StatementSync;
  #addStream: StatementSync;
  #setLast: StatementSync;
  #setTombstone: StatementSync;
  #setRetention: StatementSync;
  #addEvent: StatementSync;
  #tail: StatementSync;
  #idAt: StatementSync;
  #revisionOf: StatementSync;
  #dataAt: StatementSync;

  constructor(db: DatabaseSync) {
    this.#stream = db.prepare('SELECT * FROM streams WHERE name = ?');
    this.#addStream = db.prepare('INSERT INTO streams (name) VALUES (?) RETURNING *');
    this.#setLast = db.prepare('UPDATE streams SET last_revision = ? WHERE id = ?');
    this.#setTombstone = db.prepare('UPDATE streams SET tombstoned = 1 WHERE id = ?');
    this.#setRetention = db.prepare(
      'UPDATE streams SET truncate_before = ?, max_count = ?, max_age = ? WHERE id = ?',
    );
    this.#addEvent = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#tail = db.prepare('SELECT position, created FROM events ORDER BY position DESC LIMIT 1');
    this.#idAt = db.prepare('SELECT id, position FROM events WHERE stream_id = ? AND revision = ?');
    this.#revisionOf = db.prepare(
      'SELECT revision FROM events WHERE id = ? AND stream_id = ? ORDER BY revision LIMIT 1',
    );
    this.#dataAt = db.prepare('SELECT data FROM events WHERE stream_id = ? AND revision = ?');
  }

  stream(name: string): StreamRow | undefined {
    return this.#stream.get(name) as StreamRow | undefined;
  }

  streamOrNew(name: string): StreamRow {
    return this.stream(name) ?? (this.#addStream.get(name) as unknown as StreamRow);
  }

  /** Position and time of the last event; zeros on an empty log. */
  tail(): { position: number; created: number } {
    return (
      (this.#tail.get() as { position: number; created: number } | undefined) ?? { position: 0, created: 0 }
    );
  }

  eventAt(streamId: number, revision: number): { id: Uint8Array; position: number } | undefined {
    return this.#idAt.get(streamId, revision) as { id: Uint8Array; position: number } | undefined;
  }

  /** The first revision at which the stream holds this event id. */
  revisionOf(id: Uint8Array, streamId: number): number | undefined {
    return (this.#revisionOf.get(id, streamId) as { revision: number } | undefined)?.revision;
  }

  dataAt(streamId: number, revision: number): Uint8Array | undefined {
    return (this.#dataAt.get(streamId, revision) as { data: Uint8Array } | undefined)?.data;
  }

  addEvent(stream: StreamRow, event: RecordedEvent): void {
    const { position, revision, created, id, type, contentType, metadata, data } = event;
    const sum = checksum(event);
    this.#addEvent.run(position, stream.id, revision, created, sum, id, type, contentType, metadata, data);
    if (revision === END_OF_STREAM) this.#setTombstone.run(stream.id);
  }

  setLastRevision(streamId: number, revision: number): void {
    this.#setLast.run(revision, streamId);
  }

  setRetention(streamId: number, { truncateBefore, maxCount, maxAge }: Retention): void {
    this.#setRetention.run(truncateBefore, maxCount, maxAge, streamId);
  }
}
