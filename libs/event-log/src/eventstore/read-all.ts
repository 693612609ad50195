import type { AllStreamRecordedEvent, AllStreamResolvedEvent, ReadPosition } from '@eventstore/db-client';
import { oneByOne } from '../chunked.js';
import type { AllOptions, LogEvent, Position } from '../port.js';
import type { Connection } from './connection.js';
import { pull } from './pull.js';
import { toLogEvent } from './to-log-event.js';

/**
 * Yields the events of the whole log, without the log's own. The server streams page by page as fast as they are
 * read. The client offers no filter for this call, so the categories are sorted out here.
 */
export async function* readAll(
  connection: Connection,
  stallMs: number,
  { categories, maxCount = Infinity, ...range }: AllOptions,
): AsyncGenerator<LogEvent, void, undefined> {
  const prefixes = categories?.map((category) => `${category}-`);
  let left = maxCount;
  if (left <= 0) return;
  for await (const event of records(connection, stallMs, range)) {
    if (event.streamId.startsWith('$') || event.type.startsWith('$')) continue;
    if (prefixes && !prefixes.some((prefix) => event.streamId.startsWith(prefix))) continue;
    yield toLogEvent(event);
    if (--left <= 0) return;
  }
}

/** Position of the last event that is not the log's own; null when there is none. */
export async function head(connection: Connection, stallMs: number): Promise<Position | null> {
  for await (const { position } of readAll(connection, stallMs, { direction: 'backwards', maxCount: 1 }))
    return position;
  return null;
}

/** Both directions including `from`. The server's backward read begins before its position. */
async function* records(
  connection: Connection,
  stallMs: number,
  { direction = 'forwards', from }: Pick<AllOptions, 'direction' | 'from'>,
): AsyncGenerator<AllStreamRecordedEvent, void, undefined> {
  const isBackwards = direction === 'backwards';
  if (isBackwards && typeof from === 'bigint') {
    for await (const event of call(connection, stallMs, 'forwards', at(from), 1))
      if (event.position.commit === from) yield event;
  }
  const start = typeof from === 'bigint' ? at(from) : (from ?? (isBackwards ? 'end' : 'start'));
  for await (const event of call(connection, stallMs, direction, start)) {
    if (isBackwards && typeof from === 'bigint' && event.position.commit >= from) continue;
    yield event;
  }
}

async function* call(
  connection: Connection,
  stallMs: number,
  direction: 'forwards' | 'backwards',
  fromPosition: ReadPosition,
  maxCount?: number,
): AsyncGenerator<AllStreamRecordedEvent, void, undefined> {
  const resolved = pull<AllStreamResolvedEvent>(connection, { stallMs }, (client) => {
    const read = client.readAll({ direction, fromPosition, ...(maxCount === undefined ? {} : { maxCount }) });
    return { stream: read, cancel: () => read.cancel() };
  });
  for await (const { event } of oneByOne(resolved)) if (event) yield event;
}

const at = (position: Position) => ({ commit: position, prepare: position });
