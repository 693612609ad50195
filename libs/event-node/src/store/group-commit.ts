import type { DatabaseSync } from 'node:sqlite';
import { isDiskFailure } from './sqlite-error.js';

interface Pending {
  run: () => unknown;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

export interface CommitListener {
  /** A transaction is on disk: so many writes shared it, and it took so many seconds. */
  committed(writes: number, seconds: number): void;
  /** The disk has refused one; the process must end, because only the recovery of a new start knows the truth. */
  broken(error: unknown): void;
}

/** Bounds how long one transaction keeps readers waiting. */
const LARGEST_GROUP = 512;

/**
 * The one writer. What is submitted during one turn of the event loop shares one transaction, and so one
 * flush to disk, in the order of submission. A promise resolves only after COMMIT has returned, which with
 * `synchronous=FULL` means: after the transaction is on disk.
 */
export class GroupCommit {
  #db: DatabaseSync;
  #listener: CommitListener;
  #queue: Pending[] = [];
  #scheduled: NodeJS.Immediate | undefined;

  constructor(db: DatabaseSync, listener: CommitListener) {
    this.#db = db;
    this.#listener = listener;
  }

  /** Runs `operation` in a coming transaction. A refusal is a value it returns; to throw means it could not run. */
  submit<T>(operation: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ run: operation, resolve: resolve as (value: unknown) => void, reject });
      this.#scheduled ??= setImmediate(() => this.#flush());
    });
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** Commits everything that waits, now. */
  drain(): void {
    while (this.#queue.length > 0) this.#flush();
  }

  #flush(): void {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const group = this.#queue.splice(0, LARGEST_GROUP);
    if (this.#queue.length > 0) this.#scheduled = setImmediate(() => this.#flush());
    if (group.length > 0 && !this.#commit(group)) this.#commitOneByOne(group);
  }

  #commit(group: readonly Pending[]): boolean {
    const results: unknown[] = [];
    const begun = performance.now();
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const { run } of group) results.push(run());
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      if (isDiskFailure(error)) this.#listener.broken(error);
      if (group.length > 1) return false;
      group[0]?.reject(error);
      return true;
    }
    group.forEach(({ resolve }, index) => resolve(results[index]));
    this.#listener.committed(group.length, (performance.now() - begun) / 1000);
    return true;
  }

  /** One operation that cannot run must not fail its neighbours. */
  #commitOneByOne(group: readonly Pending[]): void {
    for (const pending of group) this.#commit([pending]);
  }
}
