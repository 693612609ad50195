import type { EventStore } from '../store/event-store.js';
import { resolveLink } from '../store/link-resolver.js';
import type { RecordedEvent } from '../store/recorded-event.js';
import type { ReadResp } from './definitions.js';
import type { ReadRequest } from './read-request.js';
import { eventResponse } from './read-response.js';

/**
 * Makes the answer for one event in the form the call asked for. A link is followed when its answer is about
 * to be sent, not when its page is read: a page of small links may point to far more than a page holds.
 */
export function eventEncoder(
  store: EventStore,
  { resolveLinks, uuidForm }: ReadRequest,
): (event: RecordedEvent) => ReadResp {
  return (event) => eventResponse(resolveLinks ? resolveLink(store.streams, event) : { event }, uuidForm);
}
