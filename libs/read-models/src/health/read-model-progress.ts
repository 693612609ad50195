import type { EventLog } from '#event-log';
import type { ReadModelStatus } from '../runtime/status.js';

/** How far a read model is from the log's head. */
export interface ReadModelProgress {
  /** Between its position and the head's. Positions have gaps, so this counts no events; 0 is level with the log. */
  readonly behind: bigint;
  /** When the log took the oldest event that the read model does not show yet; null when it shows all. */
  readonly waitingSince: Date | null;
}

/**
 * How far each read model is from the log's head, in the order given. Asks the log for the event after the position
 * of those that are behind: what a read model shows is everything recorded before `waitingSince`, however long the
 * log was silent. Throws `LogUnavailable`.
 */
export async function readModelProgress(
  log: EventLog,
  head: bigint | null,
  readModels: readonly Pick<ReadModelStatus, 'position'>[],
): Promise<ReadModelProgress[]> {
  const waiting = new Map<bigint | null, Promise<Date | null>>();
  const waitingAfter = (position: bigint | null) => {
    const found = waiting.get(position) ?? nextRecorded(log, position);
    waiting.set(position, found);
    return found;
  };
  return Promise.all(
    readModels.map(async ({ position }) => {
      const isLevel = head === null || (position !== null && position >= head);
      if (isLevel) return { behind: 0n, waitingSince: null };
      return { behind: head - (position ?? 0n), waitingSince: await waitingAfter(position) };
    }),
  );
}

async function nextRecorded(log: EventLog, after: bigint | null): Promise<Date | null> {
  for await (const event of log.readAll({ from: after ?? 'start', maxCount: 2 }))
    if (after === null || event.position > after) return event.created;
  return null;
}
