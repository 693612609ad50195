import { DatabaseSync } from 'node:sqlite';
import type { NewEvent } from '#event-log';

/**
 * The least that keeps a durable log: one table, unique by stream and revision and by id, in this process. What is
 * submitted during one turn of the event loop shares one transaction that is flushed to the disk.
 */
export class BareSqlite {
  #db: DatabaseSync;
  #insert;
  #waiting: { run: () => void; resolve: () => void; reject: (error: unknown) => void }[] = [];

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
      CREATE TABLE events (
        position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
        type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (stream, revision)
      ) STRICT`);
    this.#insert = this.#db.prepare(
      'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
    );
  }

  /** Resolves when the event is on the disk. */
  append(stream: string, revision: number, { id, type, data, metadata }: NewEvent): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const run = () =>
      void this.#insert.run(stream, revision, id, type, JSON.stringify(data), JSON.stringify(metadata));
    if (this.#waiting.push({ run, resolve, reject }) === 1) setImmediate(() => this.#commit());
    return promise;
  }

  close(): void {
    this.#db.close();
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const { run } of group) run();
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      for (const { reject } of group) reject(error);
      return;
    }
    for (const { resolve } of group) resolve();
  }
}
