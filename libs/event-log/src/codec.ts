import { z } from 'zod';
import type { JsonObject, LogEvent, NewEvent, StreamName } from './port.js';

/** What the codec must know of one event type. `upcasters[n]` lifts data of version n to n + 1. */
export interface EventSchema {
  readonly version: number;
  readonly schema: z.ZodType;
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** The part of an event's metadata that every log needs; the domain adds its provenance. */
export const baseEnvelope = z.strictObject({
  schemaVersion: z.int().positive(),
  commandId: z.uuid(),
  commandDigest: z
    .string()
    .describe("Digest of the command's content: the same idempotency key with other content is a mistake."),
  correlationId: z.uuid(),
  causationId: z.uuid(),
  recordedAt: z.iso.datetime(),
  // Whatever it holds, it must never keep an event from being recorded or read.
  traceparent: z
    .string()
    .max(200)
    .optional()
    .catch(undefined)
    .describe(
      "W3C Trace Context of the append, when it was traced: a read model's work is shown in the same trace.",
    ),
});

export type BaseEnvelope = z.infer<typeof baseEnvelope>;

/** An event as the registry reads it: upcast to today's version, with its envelope and its place. */
export interface DecodedEvent<Event, Provenance> {
  readonly eventId: string;
  readonly stream: StreamName;
  readonly revision: bigint;
  readonly position: bigint;
  readonly event: Event;
  readonly envelope: Omit<BaseEnvelope, 'schemaVersion'> & Provenance;
}

export interface EventToEncode<Event, Provenance> {
  readonly eventId: string;
  readonly event: Event;
  readonly envelope: Omit<BaseEnvelope, 'schemaVersion'> & Provenance;
}

/** Turns events into what the log stores and back. The only place that knows versions. */
export interface Codec<Event, Provenance> {
  /** Throws when the event or its envelope does not have its schema: only a programmer can cause that. */
  encode(input: EventToEncode<Event, Provenance>): NewEvent;
  /** Throws `UndecodableEvent` for an unknown type, an unknown version, or data without its schema. */
  decode(recorded: LogEvent): DecodedEvent<Event, Provenance>;
}

/** A stored event this release cannot read: it stops the read model that meets it, never silently skipped. */
export class UndecodableEvent extends Error {
  constructor(
    readonly recorded: LogEvent,
    why: string,
  ) {
    super(`${recorded.stream}@${recorded.revision} (${recorded.type}, ${recorded.id}): ${why}`);
    this.name = 'UndecodableEvent';
  }
}

/**
 * Makes the codec of a domain.
 *
 * @param catalogue every event type with its current version, schema and upcasters
 * @param provenance the domain's own part of the envelope
 */
export function createCodec<Event extends { type: string; data: unknown }, Provenance extends object>(
  catalogue: ReadonlyMap<string, EventSchema>,
  provenance: z.ZodObject,
): Codec<Event, Provenance> {
  const envelopeSchema = z.strictObject({ ...baseEnvelope.shape, ...provenance.shape });

  return {
    encode({ eventId, event, envelope }) {
      const known = catalogue.get(event.type);
      if (!known) throw new Error(`event type ${event.type} is not in the catalogue`);
      return {
        id: eventId,
        type: event.type,
        data: known.schema.parse(event.data) as JsonObject,
        metadata: envelopeSchema.parse({ schemaVersion: known.version, ...envelope }) as JsonObject,
      };
    },
    decode(recorded) {
      const known = catalogue.get(recorded.type);
      if (!known) throw new UndecodableEvent(recorded, 'unknown event type');
      const envelope = envelopeSchema.safeParse(recorded.metadata);
      if (!envelope.success) throw new UndecodableEvent(recorded, z.prettifyError(envelope.error));
      const { schemaVersion, ...rest } = envelope.data as BaseEnvelope & Provenance;
      if (schemaVersion > known.version)
        throw new UndecodableEvent(recorded, `version ${schemaVersion} is newer than this release knows`);
      let data = recorded.data;
      for (let version = schemaVersion; version < known.version; version++) {
        const upcast = known.upcasters[version];
        if (!upcast) throw new UndecodableEvent(recorded, `no upcaster from version ${version}`);
        data = upcast(data);
      }
      const current = known.schema.safeParse(data);
      if (!current.success) throw new UndecodableEvent(recorded, z.prettifyError(current.error));
      return {
        eventId: recorded.id,
        stream: recorded.stream,
        revision: recorded.revision,
        position: recorded.position,
        event: { type: recorded.type, data: current.data } as Event,
        envelope: rest as unknown as Omit<BaseEnvelope, 'schemaVersion'> & Provenance,
      };
    },
  };
}
