import type { ResolvedEvent } from '../store/link-resolver.js';
import type { RecordedEvent } from '../store/recorded-event.js';
import { END_OF_STREAM } from '../store/recorded-event.js';
import { type ReadResp, streams } from './definitions.js';
import { streamIdentifier } from './stream-name.js';
import { encodeUuid, type UuidForm } from './uuid.js';

const { ReadEvent } = streams.ReadResp;

/** The largest revision of the protocol, that of a tombstone. */
const TOMBSTONE_REVISION = '9223372036854775807';

/** The position of the answer is that of the link, where there is one: it is where the reader stands. */
export function eventResponse({ event, link }: ResolvedEvent, form: UuidForm): ReadResp {
  const answer = new ReadEvent();
  if (event) answer.setEvent(encodeRecord(event, form));
  if (link) answer.setLink(encodeRecord(link, form));
  const place = link ?? event;
  if (place) answer.setCommitPosition(String(place.position));
  return new streams.ReadResp().setEvent(answer);
}

function encodeRecord(event: RecordedEvent, form: UuidForm) {
  const position = String(event.position);
  const recorded = new ReadEvent.RecordedEvent()
    .setId(encodeUuid(event.id, form))
    .setStreamIdentifier(streamIdentifier(event.stream))
    .setStreamRevision(event.revision === END_OF_STREAM ? TOMBSTONE_REVISION : String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    // Ticks of 100 ns since 1970.
    .set('created', `${event.created}0`);
  return recorded;
}

export const confirmationResponse = (subscription: string): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscription),
  );

export const caughtUpResponse = (): ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const fellBehindResponse = (): ReadResp =>
  new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind());

export function checkpointResponse(position: number): ReadResp {
  const text = String(position);
  return new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(text).setPreparePosition(text),
  );
}

export const streamNotFoundResponse = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)),
  );
