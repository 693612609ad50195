import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Cursor, StreamDeletedError, StreamNotFoundError } from './cursor.js';
import { EVENT_COLUMNS, readPage } from './pages.js';
import { END_OF_STREAM, type RecordedEvent } from './recorded-event.js';
import { isSoftDeleted } from './stream-metadata.js';
import type { StreamRow, Tables } from './tables.js';

/** Reads one stream, without the events its metadata hides. */
export class StreamReader {
  #tables: Tables;
  #forwards: StatementSync;
  #backwards: StatementSync;

  constructor(db: DatabaseSync, tables: Tables) {
    this.#tables = tables;
    const select = `SELECT ${EVENT_COLUMNS} FROM events e JOIN streams s ON s.id = e.stream_id
      WHERE e.stream_id = ? AND e.created >= ? AND e.revision`;
    this.#forwards = db.prepare(`${select} BETWEEN ? AND ${END_OF_STREAM - 1} ORDER BY e.revision LIMIT ?`);
    this.#backwards = db.prepare(`${select} BETWEEN ? AND ? ORDER BY e.revision DESC LIMIT ?`);
  }

  /** The stream's last revision, -1 when there is no such stream yet. */
  lastRevision(name: string): number {
    return this.#tables.stream(name)?.last_revision ?? -1;
  }

  /** Throws unless the stream can be read: `StreamNotFoundError`, `StreamDeletedError`. */
  mustExist(name: string): void {
    const stream = this.#open(name);
    if (!stream || stream.last_revision < 0 || isSoftDeleted(stream)) throw new StreamNotFoundError(name);
  }

  /** From `revision` on, that event included. A stream that does not exist yet is an empty one. */
  forwards(name: string, revision: number): Cursor {
    let next = revision;
    return {
      next: () => {
        const stream = this.#open(name);
        if (!stream || stream.last_revision < next) return { events: [], atEnd: true };
        const page = readPage(this.#forwards, stream.id, oldestTime(stream), Math.max(next, floor(stream)));
        next = (page.events.at(-1)?.revision ?? (page.atEnd ? stream.last_revision : next - 1)) + 1;
        return page;
      },
    };
  }

  /** From `revision` back, that event included. */
  backwards(name: string, revision: number): Cursor {
    let next = Math.min(revision, END_OF_STREAM - 1);
    return {
      next: () => {
        const stream = this.#open(name);
        if (!stream) return { events: [], atEnd: true };
        const page = readPage(this.#backwards, stream.id, oldestTime(stream), floor(stream), next);
        next = (page.events.at(-1)?.revision ?? next + 1) - 1;
        return page;
      },
    };
  }

  /** One event; undefined when it is missing or hidden. Throws `StreamDeletedError`. */
  eventAt(name: string, revision: number): RecordedEvent | undefined {
    const stream = this.#open(name);
    if (!stream || revision < floor(stream)) return undefined;
    return readPage(this.#backwards, stream.id, oldestTime(stream), revision, revision).events[0];
  }

  #open(name: string): StreamRow | undefined {
    const stream = this.#tables.stream(name);
    if (stream?.tombstoned) throw new StreamDeletedError(name);
    return stream;
  }
}

/** The first revision that `$tb` and `$maxCount` leave visible. */
function floor({ truncate_before: before, max_count: count, last_revision: last }: StreamRow): number {
  return Math.max(before ?? 0, count === null ? 0 : last - count + 1);
}

/** `$maxAge` as a time in microseconds. */
function oldestTime({ max_age: seconds }: StreamRow): number {
  return seconds === null ? 0 : (Date.now() - seconds * 1000) * 1000;
}
