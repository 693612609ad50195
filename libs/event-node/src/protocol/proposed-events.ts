import { status } from '@grpc/grpc-js';
import type { ProposedEvent } from '../store/recorded-event.js';
import { uuidBytes } from '../store/uuid.js';
import type { AppendReq, BatchAppendReq } from './definitions.js';
import { badRequest, MAX_APPEND_SIZE, maximumAppendSize, ProtocolError } from './errors.js';

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
  const text = message.getId()?.getString() ?? '';
  const id = uuidBytes(text);
  if (id === undefined) throw badRequest(`"${text}" is not an event id; a UUID is needed.`);
  const fields = message.getMetadataMap();
  const type = fields.get('type');
  const contentType = fields.get('content-type');
  if (type === undefined || contentType === undefined) throw missingFields();
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
