import type { EventData, JSONType } from '@eventstore/db-client';
import { EventTooLarge } from '../log-errors.js';
import type { NewEvent, StreamName } from '../port.js';

const mostBytes = 1_048_576;

export interface Stored {
  readonly events: EventData[];
  /** As the server counts them. */
  readonly bytes: number;
}

/**
 * Events as the client takes them: a copy that has been through JSON, so that the client's own serialisation
 * cannot fail (it would never settle) and a retry sends what the first attempt sent.
 */
export function toStored(stream: StreamName, events: readonly NewEvent[]): Stored {
  if (events.length === 0) throw new TypeError(`${stream}: an append needs at least one event`);
  let bytes = 0;
  const stored = events.map((event): EventData => {
    const data = toJson(stream, event, 'data');
    const metadata = toJson(stream, event, 'metadata');
    // The server counts the type with two bytes a character.
    bytes += Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * event.type.length;
    return {
      id: event.id,
      type: event.type,
      contentType: 'application/json',
      data: JSON.parse(data) as JSONType,
      metadata: JSON.parse(metadata) as JSONType,
    };
  });
  if (bytes > mostBytes) throw new EventTooLarge(stream, bytes);
  return { events: stored, bytes };
}

function toJson(stream: StreamName, event: NewEvent, part: 'data' | 'metadata'): string {
  try {
    const json = JSON.stringify(event[part]) as string | undefined;
    if (json === undefined) throw new TypeError('it is not a JSON value');
    return json;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TypeError(`${stream}: the ${part} of ${event.type} (${event.id}) cannot be stored: ${why}`, {
      cause: error,
    });
  }
}
