import type { DatabaseSync } from 'node:sqlite';
import { checksum } from './checksum.js';
import { EVENT_COLUMNS } from './pages.js';
import { END_OF_STREAM, type RecordedEvent } from './recorded-event.js';

/** An event as it is checked: with its stream's row beside it, the columns of `CHECKED_COLUMNS`. */
export type CheckedEvent = RecordedEvent & { checksum: number; streamId: number };

/** With the tables named `e` and `s`. */
export const CHECKED_COLUMNS = `${EVENT_COLUMNS}, e.stream_id AS streamId`;

/** Checks single events and streams. The answers are clauses that name the place, or undefined when all is well. */
export class EventCheck {
  #byRevision;
  #byId;
  #last;
  #stream;

  constructor(db: DatabaseSync) {
    // INDEXED BY: the look-up must go through the index that is under test.
    this.#byRevision = db.prepare(
      'SELECT position FROM events INDEXED BY sqlite_autoindex_events_1 WHERE stream_id = ? AND revision = ?',
    );
    this.#byId = db.prepare(
      'SELECT position FROM events INDEXED BY events_by_id WHERE id = ? AND stream_id = ? AND revision = ?',
    );
    this.#last = db.prepare(
      'SELECT MAX(revision) AS last FROM events INDEXED BY sqlite_autoindex_events_1 WHERE stream_id = ? AND revision < ?',
    );
    this.#stream = db.prepare('SELECT name, last_revision, tombstoned FROM streams WHERE id = ?');
  }

  /** Content against checksum, both indexes, and the event before it in its stream. */
  ofEvent(event: CheckedEvent): string | undefined {
    const fault = this.#faultOf(event);
    if (fault === undefined) return undefined;
    const { position, revision, stream } = event;
    return `the event at position ${position} (revision ${revision} of stream "${stream}") is damaged: ${fault}`;
  }

  /** What the stream's row says about its end. */
  ofStream(id: number): string | undefined {
    const stream = this.#stream.get(id) as { name: string; last_revision: number; tombstoned: number };
    const { last } = this.#last.get(id, END_OF_STREAM) as { last: number | null };
    if ((last ?? -1) !== stream.last_revision)
      return `stream "${stream.name}" should end with revision ${stream.last_revision}, but ends with ${last ?? -1}`;
    const isClosed = this.#positionAt(id, END_OF_STREAM) !== undefined;
    if (isClosed !== (stream.tombstoned === 1))
      return `stream "${stream.name}" is marked as ${isClosed ? 'open' : 'tombstoned'}, but is not`;
    return undefined;
  }

  #faultOf(event: CheckedEvent): string | undefined {
    const { id, streamId, revision, position } = event;
    if (checksum(event) !== event.checksum) return 'its checksum does not match its content';
    if (this.#positionAt(streamId, revision) !== position) return 'the index by revision does not lead to it';
    const byId = this.#byId.get(id, streamId, revision) as { position: number } | undefined;
    if (byId?.position !== position) return 'the index by event id does not lead to it';
    if (revision === 0 || revision === END_OF_STREAM) return undefined;
    const before = this.#positionAt(streamId, revision - 1);
    return before !== undefined && before < position
      ? undefined
      : `revision ${revision - 1} is not in front of it`;
  }

  #positionAt(streamId: number, revision: number): number | undefined {
    return (this.#byRevision.get(streamId, revision) as { position: number } | undefined)?.position;
  }
}
