import { randomUUID } from 'node:crypto';
import { registryCodec } from '#commands';
import type { NewEvent } from '#event-log';
import { syntheticLog } from './log.js';

const SAMPLE = 4_000;

/** Endless encoded events of registry shape, each with an id of its own, to be appended one by one. */
export function eventSource(seed: number): () => NewEvent {
  const codec = registryCodec();
  const events: NewEvent[] = [];
  for (const chunk of syntheticLog({ events: SAMPLE, seed }))
    events.push(...chunk.events.map((event) => codec.encode(event)));
  let next = 0;
  return () => ({ ...(events[next++ % events.length] as NewEvent), id: randomUUID() });
}
