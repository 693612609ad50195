import type { StatementSync } from 'node:sqlite';
import { checksum, DamagedEventError } from './checksum.js';
import { PAGE_BYTES, PAGE_EVENTS, type Page } from './cursor.js';
import type { RecordedEvent } from './recorded-event.js';

/** The columns `readPage` expects, with the tables named `e` and `s`. */
export const EVENT_COLUMNS = `e.position, s.name AS stream, e.revision, e.id, e.type,
  e.content_type AS contentType, e.created, e.data, e.metadata, e.checksum`;

/** Runs a query whose last parameter is its LIMIT and takes one page from it. */
export function readPage(query: StatementSync, ...parameters: number[]): Page {
  const events: RecordedEvent[] = [];
  let bytes = 0;
  for (const row of query.iterate(...parameters, PAGE_EVENTS)) {
    const event = row as unknown as RecordedEvent & { checksum: number };
    if (checksum(event) !== event.checksum) throw new DamagedEventError(event);
    events.push(event);
    bytes += event.data.length + event.metadata.length;
    if (bytes >= PAGE_BYTES) return { events, atEnd: false };
  }
  return { events, atEnd: events.length < PAGE_EVENTS };
}
