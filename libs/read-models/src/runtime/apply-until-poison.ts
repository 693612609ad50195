import type { Codec, LogEvent } from '#event-log';
import type { Provenance, RegistryEvent } from '#registry';
import type { ReadStore } from '#read-store';
import { applyBatch, PoisonEvent, type Batch } from './apply-batch.js';
import type { Build } from './build.js';
import type { Fact, Projection } from './projection.js';

/** PostgreSQL's classes of errors that an event's content can cause: data exception, constraint, limit exceeded. */
const CONTENT_ERRORS = ['22', '23', '54'];

const isOfContent = (error: unknown): boolean =>
  error instanceof PoisonEvent ||
  CONTENT_ERRORS.includes(String((error as { code?: unknown }).code).slice(0, 2));

/**
 * Decodes and applies a batch. Of one that holds a poison event everything before it is applied, so that it costs the
 * readers no other event; then `PoisonEvent` is thrown.
 */
export async function applyUntilPoison(
  store: ReadStore,
  codec: Codec<RegistryEvent, Provenance>,
  projection: Projection,
  build: Build,
  batch: { readonly events: readonly LogEvent[]; readonly position: bigint },
): Promise<Build> {
  const { facts, poison } = decodeAll(codec, batch.events);
  const last = facts.at(-1);
  if (!poison) return applyHalving(store, projection, build, { facts, position: batch.position });
  if (last) await applyHalving(store, projection, build, { facts, position: last.position });
  throw poison;
}

/** PostgreSQL does not say which row of a statement it refuses, so the batch is halved until one event is left. */
async function applyHalving(
  store: ReadStore,
  projection: Projection,
  build: Build,
  batch: Batch,
): Promise<Build> {
  const { facts, position } = batch;
  try {
    return await applyBatch(store, projection, build, batch);
  } catch (error) {
    const [first] = facts;
    if (!isOfContent(error) || !first) throw error;
    if (facts.length === 1) throw error instanceof PoisonEvent ? error : new PoisonEvent(first, error);
    const middle = Math.floor(facts.length / 2);
    const half = { facts: facts.slice(0, middle), position: facts[middle - 1]?.position ?? position };
    const moved = await applyHalving(store, projection, build, half);
    return applyHalving(store, projection, moved, { facts: facts.slice(middle), position });
  }
}

function decodeAll(
  codec: Codec<RegistryEvent, Provenance>,
  events: readonly LogEvent[],
): { facts: Fact[]; poison?: PoisonEvent } {
  const facts: Fact[] = [];
  for (const event of events) {
    try {
      facts.push(codec.decode(event));
    } catch (cause) {
      return { facts, poison: new PoisonEvent({ eventId: event.id, stream: event.stream }, cause) };
    }
  }
  return { facts };
}
