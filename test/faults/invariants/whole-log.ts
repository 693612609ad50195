import type { EventLog, LogEvent } from '#event-log';

/** Every event of a log, in order, read from it directly. */
export async function wholeLog(log: EventLog): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  return events;
}
