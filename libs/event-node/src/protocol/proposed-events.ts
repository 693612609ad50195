import { status } from '@grpc/grpc-js';
import type { ProposedEvent } from '../store/recorded-event.js';
import type { AppendReq, BatchAppendReq } from './definitions.js';
import { badRequest, MAX_APPEND_SIZE, maximumAppendSize, ProtocolError } from './errors.js';
import { decodeUuid } from './uuid.js';

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

/** Collects the events of one append and stops at the size limit, so that memory stays bounded. */
export class ProposedEvents {
  readonly events: ProposedEvent[] = [];
  #size = 0;

  /** Bytes collected, counted as a server does: two for each character of the type. */
  get size(): number {
    return this.#size;
  }

  add(message: ProposedMessage): void {
    const event = decode(message);
    this.#size += event.data.length + event.metadata.length + event.type.length * 2;
    if (this.#size > MAX_APPEND_SIZE) throw maximumAppendSize();
    this.events.push(event);
  }
}

function decode(message: ProposedMessage): ProposedEvent {
  const id = decodeUuid(message.getId(), 'an event id');
  const fields = message.getMetadataMap();
  const type = fields.get('type');
  const contentType = fields.get('content-type');
  if (type === undefined || contentType === undefined) throw missingFields();
  if (type === '') throw badRequest('The type of an event is empty; give it a name.');
  return { id, type, contentType, data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8() };
}

function missingFields(): ProtocolError {
  const required = 'type,content-type';
  return new ProtocolError(
    status.INVALID_ARGUMENT,
    `Required metadata properties are missing: ${required}.`,
    'missing-required-metadata-property',
    { 'required-metadata-properties': required },
  );
}
