import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Cursor } from './cursor.js';
import { EVENT_COLUMNS, readPage } from './pages.js';

/** Reads `$all`: every event of every stream, hidden ones too, in the order of their positions. */
export class AllReader {
  #forwards: StatementSync;
  #backwards: StatementSync;

  constructor(db: DatabaseSync) {
    const select = `SELECT ${EVENT_COLUMNS} FROM events e JOIN streams s ON s.id = e.stream_id`;
    this.#forwards = db.prepare(`${select} WHERE e.position >= ? ORDER BY e.position LIMIT ?`);
    this.#backwards = db.prepare(`${select} WHERE e.position < ? ORDER BY e.position DESC LIMIT ?`);
  }

  /** From `position` on, that event included. */
  forwards(position: number): Cursor {
    let next = position;
    return {
      next: () => {
        const page = readPage(this.#forwards, next);
        next = (page.events.at(-1)?.position ?? next - 1) + 1;
        return page;
      },
    };
  }

  /** Before `position`, that event not included: on a server, too, a position is where an event begins. */
  backwards(position: number): Cursor {
    let before = position;
    return {
      next: () => {
        const page = readPage(this.#backwards, before);
        before = page.events.at(-1)?.position ?? before;
        return page;
      },
    };
  }
}
