import type { EventLog } from '#event-log';
import type { ReadStore } from '#read-store';
import type { RegistryCodec } from './decode-batch.js';
import type { RunnerObserver } from './observer.js';

export interface RunnerContext {
  readonly log: EventLog;
  /** Its pool needs two connections and one more for each build that is fed at the same time. */
  readonly store: ReadStore;
  readonly codec: RegistryCodec;
  readonly signal: AbortSignal;
  readonly observer?: RunnerObserver;
  /** Most events in a batch; default 500. */
  readonly batchSize?: number;
  /** How long the tables of a replaced build are kept, in milliseconds; default ten minutes. */
  readonly graceMs?: number;
}

export type RunnerParts = Required<RunnerContext>;
