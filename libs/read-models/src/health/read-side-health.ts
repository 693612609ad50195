import type { EventLog } from '#event-log';
import type { ReadStore } from '#read-store';
import { readModelStatus, type ReadModelStatus } from '../runtime/status.js';
import { conditionOf, type Condition } from './condition.js';
import { inTime } from './in-time.js';
import { readModelProgress, type ReadModelProgress } from './read-model-progress.js';

/** One build of a read model: how far it is and how it is doing. */
export interface SeenReadModel extends ReadModelStatus {
  readonly condition: Condition;
  /** Absent when the log could not be asked. */
  readonly progress: ReadModelProgress | undefined;
}

export interface ReadSideHealth {
  /** Why the log does not answer; null when it does. */
  readonly logTrouble: unknown;
  /** Position of the log's last event, null for an empty log; undefined when it does not answer. */
  readonly head: bigint | null | undefined;
  /** Why the database does not answer; null when it does. */
  readonly databaseTrouble: unknown;
  /** Every build in use or in the making; none when the database does not answer. */
  readonly readModels: readonly SeenReadModel[];
}

/** Looks at the log, the database and every read model. Takes a few seconds at most and never throws. */
export async function readSideHealth(
  { log, store }: { readonly log: EventLog; readonly store: ReadStore },
  now: Date,
): Promise<ReadSideHealth> {
  const [asked, found] = await Promise.allSettled([inTime(log.head()), inTime(readModelStatus(store))]);
  const head = asked.status === 'fulfilled' ? asked.value : undefined;
  const statuses = found.status === 'fulfilled' ? found.value : [];
  const known =
    head === undefined ? [] : await inTime(readModelProgress(log, head, statuses)).catch(() => []);
  return {
    logTrouble: asked.status === 'rejected' ? asked.reason : null,
    head,
    databaseTrouble: found.status === 'rejected' ? found.reason : null,
    readModels: statuses.map((status, index) => {
      const progress = known[index];
      return { ...status, progress, condition: conditionOf(status, progress, now) };
    }),
  };
}
