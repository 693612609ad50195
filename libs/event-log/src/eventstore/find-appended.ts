import type { EventData } from '@eventstore/db-client';
import { LogUnavailable } from '../log-errors.js';
import type { AppendResult, ExpectedRevision, LogEvent, StreamName } from '../port.js';
import type { Connection } from './connection.js';
import { readStream } from './read-stream.js';

/**
 * Looks whether the events lie in the stream where an append with this expectation would have put them.
 * Returns what that append would have answered, null when something else lies there.
 */
export async function findAppended(
  connection: Connection,
  stallMs: number,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventData[],
): Promise<AppendResult | null | 'unreadable'> {
  const from = expected === 'no_stream' ? 0n : expected + 1n;
  let last: LogEvent | null = null;
  let index = 0;
  try {
    for await (const found of readStream(connection, stallMs, stream, { from, maxCount: events.length })) {
      if (found.id.toLowerCase() !== events[index]?.id.toLowerCase()) return null;
      last = found;
      index++;
    }
  } catch (error) {
    if (error instanceof LogUnavailable) return 'unreadable';
    throw error;
  }
  return last && index === events.length ? { revision: last.revision, position: last.position } : null;
}
