import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cursor } from '../store/cursor.js';
import type { EventStore } from '../store/event-store.js';
import type { RecordedEvent } from '../store/recorded-event.js';
import type { ReadResp } from './definitions.js';
import type { Filter } from './filter.js';
import { eventEncoder } from './event-encoder.js';
import type { Outgoing } from './outgoing.js';
import type { ReadRequest } from './read-request.js';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  fellBehindResponse,
} from './read-response.js';

/**
 * Serves a subscription until its reader leaves. Catching up and being live are the same loop: read the store
 * to its end, then wait for a commit. Events never come from the writer directly, so there is no seam between
 * the two at which one could be lost or sent twice.
 */
export async function subscribe(
  store: EventStore,
  request: ReadRequest,
  out: Outgoing<ReadResp>,
): Promise<void> {
  const cursor = cursorAfter(store, request);
  const feed = new Feed(out, request.filter, eventEncoder(store, request));
  out.write(confirmationResponse(randomUUID()));
  let live = false;
  while (!out.over.aborted) {
    const version = store.commits.version;
    const { events, atEnd } = cursor.next();
    for (const event of events) if (!feed.send(event)) await out.room();
    if (atEnd !== live) {
      live = atEnd;
      if (live) feed.checkpoint();
      out.write(live ? caughtUpResponse() : fellBehindResponse());
    }
    if (atEnd) await store.commits.changedSince(version, out.over);
    else await nextTurn();
  }
}

/** A subscription starts after the place it names, a read at it. */
function cursorAfter(store: EventStore, { stream, from }: ReadRequest): Cursor {
  if (stream === undefined) {
    const after = from === 'start' ? -1 : from === 'end' ? store.head() : from;
    return store.all.forwards(after + 1);
  }
  const after = from === 'start' ? -1 : from === 'end' ? store.streams.lastRevision(stream) : from;
  return store.streams.forwards(stream, after + 1);
}

/** Sends what the filter lets through and tells the reader now and then how far it has looked. */
class Feed {
  #out: Outgoing<ReadResp>;
  #filter: Filter | undefined;
  #encode: (event: RecordedEvent) => ReadResp;
  #looked = 0;
  #position = 0;

  constructor(
    out: Outgoing<ReadResp>,
    filter: Filter | undefined,
    encode: (event: RecordedEvent) => ReadResp,
  ) {
    this.#out = out;
    this.#filter = filter;
    this.#encode = encode;
  }

  send(event: RecordedEvent): boolean {
    if (this.#filter === undefined) return this.#out.write(this.#encode(event));
    const room = !this.#filter.matches(event) || this.#out.write(this.#encode(event));
    this.#position = event.position;
    this.#looked += 1;
    return this.#looked < this.#filter.checkpointInterval ? room : this.checkpoint();
  }

  /** Only a filtered subscription has checkpoints: in any other one each event is its own. */
  checkpoint(): boolean {
    if (this.#looked === 0) return true;
    this.#looked = 0;
    return this.#out.write(checkpointResponse(this.#position));
  }
}
