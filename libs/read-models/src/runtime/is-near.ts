import type { EventLog } from '#event-log';

/** Whether at most so many events lie between two positions of the log. Positions have gaps, so they are counted. */
export async function isNear(
  log: Pick<EventLog, 'readAll'>,
  from: bigint | null,
  to: bigint,
  most: number,
): Promise<boolean> {
  const start = from ?? -1n;
  if (start >= to) return true;
  let events = 0;
  for await (const event of log.readAll({ from: start < 0n ? 'start' : start, maxCount: most })) {
    events += 1;
    if (event.position >= to) return true;
  }
  return events < most;
}
