import type { RecordedEvent } from './recorded-event.js';

/** What one step of a read yields. `atEnd`: nothing more to read at present. */
export interface Page {
  events: RecordedEvent[];
  atEnd: boolean;
}

/** A place in the log that moves with every page. Each page is one short synchronous read. */
export interface Cursor {
  next(): Page;
}

/** A page ends at whichever limit comes first, so that neither many nor large events block the writer. */
export const PAGE_EVENTS = 256;
export const PAGE_BYTES = 1024 * 1024;

export class StreamNotFoundError extends Error {
  override name = 'StreamNotFoundError';
}

export class StreamDeletedError extends Error {
  override name = 'StreamDeletedError';
}
