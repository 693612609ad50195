import { setImmediate as nextTurn } from 'node:timers/promises';
import { type handleServerStreamingCall, status } from '@grpc/grpc-js';
import { type Cursor, StreamNotFoundError } from '../store/cursor.js';
import { DamagedLogError } from '../store/damaged-log-error.js';
import type { EventStore } from '../store/event-store.js';
import { END_OF_STREAM } from '../store/recorded-event.js';
import { isDamage } from '../store/sqlite-error.js';
import type { ReadReq, ReadResp } from './definitions.js';
import { ProtocolError, toProtocolError } from './errors.js';
import { eventEncoder } from './event-encoder.js';
import { Outgoing } from './outgoing.js';
import { decodeReadRequest, type ReadRequest } from './read-request.js';
import { streamNotFoundResponse } from './read-response.js';
import { subscribe } from './subscription.js';

/**
 * `Streams.Read`: reads and subscriptions. `stopping` ends subscriptions when the node stops; `damaged` is told when
 * the log turns out not to hold what was written.
 */
export function readHandler(
  store: EventStore,
  stopping: AbortSignal,
  damaged: (error: Error) => void = () => undefined,
): handleServerStreamingCall<ReadReq, ReadResp> {
  return (call) => {
    const out = new Outgoing<ReadResp>(call, stopping);
    serve(store, call.request, out).then(
      () => {
        // A clean end would look to a subscriber as if it had been told everything.
        if (stopping.aborted)
          call.emit('error', new ProtocolError(status.UNAVAILABLE, 'The event node is stopping.'));
        else call.end();
      },
      (error: unknown) => {
        call.emit('error', toProtocolError(error));
        if (error instanceof DamagedLogError) damaged(error);
        else if (isDamage(error)) damaged(error as Error);
      },
    );
  };
}

async function serve(store: EventStore, message: ReadReq, out: Outgoing<ReadResp>): Promise<void> {
  const request = decodeReadRequest(message);
  if (request.limit === 'subscription') return subscribe(store, request, out);
  try {
    await read(store, request, request.limit, out);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
    out.write(streamNotFoundResponse(error.message));
  }
}

async function read(
  store: EventStore,
  request: ReadRequest,
  limit: number,
  out: Outgoing<ReadResp>,
): Promise<void> {
  const cursor = cursorAt(store, request);
  const encode = eventEncoder(store, request);
  let left = limit;
  while (left > 0 && !out.over.aborted) {
    const { events, atEnd } = cursor.next();
    for (const event of events) {
      if (left === 0) return;
      if (request.filter && !request.filter.matches(event)) continue;
      left -= 1;
      if (!out.write(encode(event))) await out.room();
    }
    if (atEnd) return;
    // Appends that have arrived meanwhile get their turn between two pages.
    await nextTurn();
  }
}

function cursorAt(store: EventStore, { stream, from, backwards }: ReadRequest): Cursor {
  const at = from === 'start' ? 0 : from === 'end' ? END_OF_STREAM : from;
  if (stream === undefined) return backwards ? store.all.backwards(at) : store.all.forwards(at);
  store.streams.mustExist(stream);
  return backwards ? store.streams.backwards(stream, at) : store.streams.forwards(stream, at);
}
