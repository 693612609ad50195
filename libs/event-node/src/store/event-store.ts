import type { DatabaseSync } from 'node:sqlite';
import { AllReader } from './all-reader.js';
import { append, type AppendRequest } from './append.js';
import { CommitSignal } from './commit-signal.js';
import { type DeleteRequest, softDelete, tombstone } from './delete.js';
import type { WriteOutcome } from './expected-revision.js';
import { emptyWriteAheadLog } from './checkpoint.js';
import { GroupCommit } from './group-commit.js';
import type { StoreObserver } from './observer.js';
import { StreamReader } from './stream-reader.js';
import { Tables } from './tables.js';

/**
 * The event log over one SQLite connection. Writes are queued for the group commit; reads are synchronous
 * pages. Both run on one thread, so a page never sees a transaction that is not on disk.
 */
export class EventStore {
  readonly all: AllReader;
  readonly streams: StreamReader;
  readonly commits = new CommitSignal();
  #db: DatabaseSync;
  #tables: Tables;
  #writer: GroupCommit;
  #observers: readonly StoreObserver[];

  /** `broken` is called when the disk fails; the process must then end. */
  constructor(db: DatabaseSync, broken: (error: unknown) => void, observers: readonly StoreObserver[] = []) {
    this.#db = db;
    this.#tables = new Tables(db);
    this.#observers = observers;
    const committed = (writes: number, seconds: number): void => {
      this.commits.raise();
      for (const observer of observers) observer.committed?.(writes, seconds);
    };
    this.#writer = new GroupCommit(db, { committed, broken });
    this.all = new AllReader(db);
    this.streams = new StreamReader(db, this.#tables);
  }

  async append(request: AppendRequest): Promise<WriteOutcome> {
    const outcome = await this.#writer.submit(() => append(this.#tables, request));
    for (const observer of this.#observers) observer.appended?.(request, outcome);
    return outcome;
  }

  softDelete(request: DeleteRequest): Promise<WriteOutcome> {
    return this.#writer.submit(() => softDelete(this.#tables, request));
  }

  tombstone(request: DeleteRequest): Promise<WriteOutcome> {
    return this.#writer.submit(() => tombstone(this.#tables, request));
  }

  /** Writes that have no answer yet. */
  get waiting(): number {
    return this.#writer.waiting;
  }

  /** Position of the last event, 0 on an empty log. */
  head(): number {
    return this.#tables.tail().position;
  }

  /** Commits what waits, moves the write-ahead log into the file and closes it. */
  close(): void {
    this.#writer.drain();
    emptyWriteAheadLog(this.#db);
    this.#db.close();
  }

  /** Commits what waits, so that its answers can still be sent. */
  settle(): void {
    this.#writer.drain();
  }
}
