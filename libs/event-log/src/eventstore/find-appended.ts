import type { EventData } from '@eventstore/db-client';
import { LogUnavailable } from '../log-errors.js';
import type { AppendResult, ExpectedRevision, LogEvent, StreamName } from '../port.js';
import type { Connection } from './connection.js';
import { readStream } from './read-stream.js';

/**
 * What became of an append:
 * - what it would have answered, when its events lie in the stream where it would have put them;
 * - `not_there`, when something else lies there;
 * - `hidden`, when nothing can be seen there, because the stream was truncated or deleted since;
 * - `unreadable`, when the stream cannot be read now.
 */
export type Found = AppendResult | 'not_there' | 'hidden' | 'unreadable';

/** Looks for the events of an append whose answer was a wrong revision: so there is something beyond `expected`. */
export async function findAppended(
  connection: Connection,
  stallMs: number,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventData[],
): Promise<Found> {
  const from = expected === 'no_stream' ? 0n : expected + 1n;
  let last: LogEvent | null = null;
  let index = 0;
  try {
    for await (const found of readStream(connection, stallMs, stream, { from, maxCount: events.length })) {
      if (found.revision > from + BigInt(index)) return 'hidden';
      if (found.id.toLowerCase() !== events[index]?.id.toLowerCase()) return 'not_there';
      last = found;
      index++;
    }
  } catch (error) {
    if (error instanceof LogUnavailable) return 'unreadable';
    throw error;
  }
  if (last === null) return 'hidden';
  return index === events.length ? { revision: last.revision, position: last.position } : 'not_there';
}
