import type { EventLog, NewEvent } from '#event-log';
import { registryCodec } from '#commands';
import type { Chunk } from './pen.js';

/** Chunks on their way to the log at the same time. */
const IN_FLIGHT = 64;

/**
 * Appends chunks through the registry's own codec and adapter, many at a time; those of one stream one after another.
 * Returns how many events were appended.
 */
export async function appendLog(
  log: EventLog,
  chunks: Iterable<Chunk>,
  progress: (events: number) => void = () => undefined,
): Promise<number> {
  const codec = registryCodec();
  const running = new Map<string, Promise<void>>();
  let events = 0;
  for (const chunk of chunks) {
    await running.get(chunk.stream);
    while (running.size >= IN_FLIGHT) await Promise.race(running.values());
    const encoded = chunk.events.map((event) => codec.encode(event));
    running.set(
      chunk.stream,
      append(log, chunk, encoded).finally(() => running.delete(chunk.stream)),
    );
    events += encoded.length;
    progress(events);
  }
  await Promise.all(running.values());
  return events;
}

async function append(
  log: EventLog,
  { stream, firstRevision }: Chunk,
  events: readonly NewEvent[],
): Promise<void> {
  await log.append(stream, firstRevision === 0 ? 'no_stream' : BigInt(firstRevision) - 1n, events);
}
