import type { ResolvedEvent } from '@eventstore/db-client';
import { oneByOne } from '../chunked.js';
import type { LogEvent, ReadOptions, StreamName } from '../port.js';
import type { Connection } from './connection.js';
import { pull } from './pull.js';
import { toLogEvent } from './to-log-event.js';

/** Yields a stream's events; nothing for a stream that does not exist. */
export async function* readStream(
  connection: Connection,
  stallMs: number,
  stream: StreamName,
  { direction = 'forwards', from, maxCount }: ReadOptions,
): AsyncGenerator<LogEvent, void, undefined> {
  if (maxCount !== undefined && maxCount <= 0) return;
  const records = pull<ResolvedEvent>(connection, { stallMs }, (client) => {
    const read = client.readStream(stream, {
      direction,
      fromRevision: from ?? (direction === 'forwards' ? 'start' : 'end'),
      ...(maxCount === undefined ? {} : { maxCount }),
      requiresLeader: true,
    });
    return { stream: read, cancel: () => read.cancel() };
  });
  for await (const { event } of oneByOne(records)) if (event) yield toLogEvent(event);
}
