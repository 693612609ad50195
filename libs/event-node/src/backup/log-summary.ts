import type { DatabaseSync } from 'node:sqlite';

/** What a log holds, in figures by which two copies of it can be compared. */
export interface LogSummary {
  /** Version of the tables. */
  format: number;
  streams: number;
  events: number;
  /** Position of the last event, 0 in an empty log. */
  lastPosition: number;
}

/** Counts; on a log that is being written to, inside a transaction. */
export function summarise(db: DatabaseSync): LogSummary {
  const { user_version: format } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  const counts = db
    .prepare(
      `SELECT (SELECT COUNT(*) FROM streams) AS streams, (SELECT COUNT(*) FROM events) AS events,
              (SELECT COALESCE(MAX(position), 0) FROM events) AS lastPosition`,
    )
    .get() as Omit<LogSummary, 'format'>;
  return { format, ...counts };
}
