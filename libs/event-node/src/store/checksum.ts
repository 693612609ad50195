import { crc32 } from 'node:zlib';
import { DamagedLogError } from './damaged-log-error.js';
import type { RecordedEvent } from './recorded-event.js';

/** CRC-32 over everything an event says except its position: SQLite's own check sees pages, not their content. */
export function checksum(event: Omit<RecordedEvent, 'position'>): number {
  const head = `${event.stream}\0${event.revision}\0${event.type}\0${event.contentType}\0${event.created}\0`;
  return crc32(event.metadata, crc32(event.data, crc32(event.id, crc32(head))));
}

/** An event whose content is no longer what was written. */
export class DamagedEventError extends DamagedLogError {
  override name = 'DamagedEventError';

  constructor(event: RecordedEvent) {
    super(
      `the event at position ${event.position} (revision ${event.revision} of stream "${event.stream}") is damaged: ` +
        'its checksum does not match its content',
    );
  }
}
