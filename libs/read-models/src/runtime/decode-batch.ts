import type { Codec, LogEvent } from '#event-log';
import type { Provenance, RegistryEvent } from '#registry';
import type { Fact } from './projection.js';

export type RegistryCodec = Codec<RegistryEvent, Provenance>;

/** An event of a batch, decoded once for all read models; `cause` says why it could not be. */
export type Decoded =
  | { readonly event: LogEvent; readonly fact: Fact; readonly cause?: undefined }
  | { readonly event: LogEvent; readonly fact?: undefined; readonly cause: unknown };

/** What all builds of a pass are given to apply. */
export interface DecodedBatch {
  readonly entries: readonly Decoded[];
  /** The last position the batch covers. */
  readonly position: bigint;
}

/** Decodes a batch. What cannot be decoded stays in its place: it stops only the read models that follow its category. */
export function decodeBatch(
  codec: RegistryCodec,
  { events, position }: { readonly events: readonly LogEvent[]; readonly position: bigint },
): DecodedBatch {
  return { position, entries: events.map((event) => decode(codec, event)) };
}

function decode(codec: RegistryCodec, event: LogEvent): Decoded {
  try {
    return { event, fact: codec.decode(event) };
  } catch (cause) {
    return { event, cause };
  }
}
