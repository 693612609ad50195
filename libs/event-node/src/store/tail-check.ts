import type { DatabaseSync } from 'node:sqlite';
import { CHECKED_COLUMNS, type CheckedEvent, EventCheck } from './event-check.js';

/** How far back a start looks, whichever limit comes first; about 50 ms of work. */
const TAIL_EVENTS = 2000;
const TAIL_BYTES = 8 * 1024 * 1024;

/** Checks the last events of the log and the ends of their streams, by which the next appends are decided. */
export function findTailDamage(db: DatabaseSync): string | undefined {
  const check = new EventCheck(db);
  const streams = new Set<number>();
  let bytes = 0;
  let later = Infinity;
  for (const event of lastEvents(db)) {
    const damage = check.ofEvent(event);
    if (damage !== undefined) return damage;
    if (event.created > later) return datedWrongly(event);
    later = event.created;
    streams.add(event.streamId);
    bytes += event.data.length + event.metadata.length;
    if (bytes > TAIL_BYTES) break;
  }
  for (const stream of streams) {
    const damage = check.ofStream(stream);
    if (damage !== undefined) return damage;
  }
  return undefined;
}

const datedWrongly = ({ position }: CheckedEvent): string =>
  `the event at position ${position} is dated after the one that follows it`;

function lastEvents(db: DatabaseSync): Iterable<CheckedEvent> {
  // CROSS JOIN keeps the order of the tables: from the log's end, and only so far.
  const rows: unknown = db
    .prepare(
      `SELECT ${CHECKED_COLUMNS} FROM events e CROSS JOIN streams s ON s.id = e.stream_id
       ORDER BY e.position DESC LIMIT ${TAIL_EVENTS}`,
    )
    .iterate();
  return rows as Iterable<CheckedEvent>;
}
