import type { AppendRequest } from './append.js';
import type { WriteOutcome } from './expected-revision.js';

/** Told of what the store does; must neither throw nor take long. */
export interface StoreObserver {
  /** An append has its answer. */
  appended?(request: AppendRequest, outcome: WriteOutcome): void;
  /** A transaction is on disk: so many writes shared it, and it took so many seconds. */
  committed?(writes: number, seconds: number): void;
}
