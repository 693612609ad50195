import type { DeadLetter } from './dead-letter.js';
import type { Fact } from './projection.js';

/** A batch of one build that is in the database. */
export interface AppliedBatch {
  readonly readModel: string;
  readonly build: number;
  readonly state: 'building' | 'active';
  /** Those of the batch that the read model follows. */
  readonly facts: readonly Fact[];
  /** Last position the batch covers. */
  readonly position: bigint;
  /**
   * From the moment the batch was handed over until its transaction was committed. Read models that share a transaction
   * have all of its time each.
   */
  readonly seconds: number;
}

/** Who does the work of a read model: this process, another one, or one of a later release. */
export type Duty = 'working' | 'standing_by' | 'superseded';

/** Names of the read models whose builds are fed together; one can be in both, by an old and a new build. */
export interface BuildGroups {
  readonly live: readonly string[];
  /** Those that have yet to catch up with the others. */
  readonly catchingUp: readonly string[];
}

/** Hears what a runner does, for logs, metrics and traces. What it throws is not caught: it must not throw. */
export interface RunnerObserver {
  applied?(batch: AppliedBatch): void;
  /** Something failed and will be tried again; `readModel` is null when it concerns all of them. */
  failed?(readModel: string | null, error: unknown): void;
  /** An event was put among the dead letters; its read model stands still. */
  halted?(letter: DeadLetter): void;
  /** A few events could not be written for all read models together; each is having them alone. */
  takenApart?(error: unknown): void;
  duty?(readModel: string, duty: Duty): void;
  /** How the builds are divided among the two readings of the log; told each time it is looked at. */
  grouped?(groups: BuildGroups): void;
}
