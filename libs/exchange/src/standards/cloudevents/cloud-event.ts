import { eventCatalogue, type Provenance, type RegistryEvent } from '#registry';
import { thingOf, type RecordedFact } from '../recorded-fact.js';

/** Says which registry it is; with the id it makes an event unique. */
export const EVENT_SOURCE = '/api/v1/events';

/**
 * An event of the registry as CloudEvents 1.0 writes it in JSON. Attributes beyond the standard's own are extensions,
 * which may only be flat and of lower-case letters and digits; what is not flat stands in the data.
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly category: string;
  readonly position: string;
  readonly revision: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly traceparent?: string;
  readonly synthetic?: true;
  readonly data: {
    readonly facts: RegistryEvent['data'];
    readonly provenance: Omit<Provenance, 'synthetic'>;
  };
}

/** An event of the registry as a CloudEvent: its stream is the subject, the time that of its recording. */
export function cloudEventOf({
  eventId,
  stream,
  revision,
  position,
  event,
  envelope,
}: RecordedFact): CloudEvent {
  const { actor, channel, effectiveFrom, source, synthetic, traceparent } = envelope;
  return {
    specversion: '1.0',
    id: eventId,
    source: EVENT_SOURCE,
    type: `tiru.${event.type}`,
    subject: stream,
    time: envelope.recordedAt,
    datacontenttype: 'application/json',
    dataschema: `urn:tiru:event:${event.type}:${eventCatalogue.get(event.type)?.version}`,
    category: thingOf(stream).category,
    position: String(position),
    revision: String(revision),
    correlationid: envelope.correlationId,
    causationid: envelope.causationId,
    ...(traceparent && { traceparent }),
    ...(synthetic && { synthetic }),
    data: { facts: event.data, provenance: { actor, channel, effectiveFrom, ...(source && { source }) } },
  };
}
