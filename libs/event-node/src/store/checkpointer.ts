import type { DatabaseSync } from 'node:sqlite';
import type { AppendRequest } from './append.js';
import type { StoreObserver } from './observer.js';

/** Pages of the write-ahead log after which it is moved into the file: 16 MiB. */
const PAGES = 4000;
const PAGE_BYTES = 4096;
/** An event touches the table, the index by id and the one by stream. */
const PAGES_PER_EVENT = 3;

/**
 * Moves the write-ahead log into the file between two commits, when their answers are already on their way. Left
 * to SQLite it happens within a COMMIT, and everyone in that group waits for it. How full the log is can only be
 * estimated; SQLite's own limit stays in place behind this one.
 */
export class Checkpointer implements StoreObserver {
  #db: DatabaseSync;
  #done: (seconds: number) => void;
  #pages = 0;
  #scheduled = false;

  /** `done` hears how long each checkpoint took. */
  constructor(db: DatabaseSync, done: (seconds: number) => void = () => undefined) {
    this.#db = db;
    this.#done = done;
  }

  appended({ events }: AppendRequest): void {
    for (const { data, metadata } of events) {
      this.#pages += PAGES_PER_EVENT + (data.length + metadata.length) / PAGE_BYTES;
    }
    if (this.#pages < PAGES || this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#checkpoint());
  }

  #checkpoint(): void {
    this.#scheduled = false;
    this.#pages = 0;
    if (!this.#db.isOpen) return;
    const begun = performance.now();
    try {
      this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // Nothing is lost: all is in the write-ahead log still. A disk that is full or broken shows at the next commit.
      return;
    }
    this.#done((performance.now() - begun) / 1000);
  }
}
