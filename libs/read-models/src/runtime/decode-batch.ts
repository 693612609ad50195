import type { Codec, EventLog, LogEvent } from '#event-log';
import type { Provenance, RegistryEvent } from '#registry';
import { isFoldedAnew, withoutEvents } from '../record/history.js';
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

export interface DecodingContext {
  readonly codec: RegistryCodec;
  readonly log: Pick<EventLog, 'readStream'>;
}

/**
 * Decodes a batch. What cannot be decoded stays in its place: it stops only the read models that follow its category.
 * A correction is rare, so the history that it changes is read from the log; without one nothing else is read.
 */
export async function decodeBatch(
  { codec, log }: DecodingContext,
  { events, position }: { readonly events: readonly LogEvent[]; readonly position: bigint },
): Promise<DecodedBatch> {
  const entries = events.map((event) => decode(codec, event));
  for (const [index, { event, fact }] of entries.entries()) {
    if (!fact || !isFoldedAnew(fact)) continue;
    const earlier = await readBefore(log, event);
    entries[index] = withEarlier(codec, { event, fact }, earlier);
  }
  return { position, entries };
}

/** A batch without the events that an operator decided to leave out, in it and in histories. */
export function leavingOut(batch: DecodedBatch, skipped: ReadonlySet<string>): DecodedBatch {
  if (skipped.size === 0) return batch;
  const entries = batch.entries
    .filter(({ event }) => !skipped.has(event.id))
    .map((entry) => (entry.fact ? { ...entry, fact: withoutEvents(entry.fact, skipped) } : entry));
  return { ...batch, entries };
}

function decode(codec: RegistryCodec, event: LogEvent): Decoded {
  try {
    return { event, fact: codec.decode(event) };
  } catch (cause) {
    return { event, cause };
  }
}

async function readBefore(
  log: Pick<EventLog, 'readStream'>,
  { stream, revision }: LogEvent,
): Promise<readonly LogEvent[]> {
  const earlier: LogEvent[] = [];
  for await (const event of log.readStream(stream)) {
    if (event.revision >= revision) break;
    earlier.push(event);
  }
  return earlier;
}

function withEarlier(
  codec: RegistryCodec,
  { event, fact }: { readonly event: LogEvent; readonly fact: Fact },
  earlier: readonly LogEvent[],
): Decoded {
  try {
    return { event, fact: { ...fact, history: earlier.map((it) => codec.decode(it)) } };
  } catch (cause) {
    return { event, cause };
  }
}
