import type { Codec, EventLog } from '#event-log';
import { adoptionStream, type Provenance, type RegistryEvent } from '#registry';
import { historyAsOf, type HistoryAsOf } from './history-as-of.js';
import { adoptionEventOf, adoptionHistoryProjection } from './projection.js';
import type { AdoptionHistory } from './view.js';

/**
 * The history of one adoption straight from the log, without any read model: what an auditor holds the screens
 * against. Null when the id is unknown.
 */
export async function replayAdoption(
  log: EventLog,
  codec: Codec<RegistryEvent, Provenance>,
  id: string,
  asOf: HistoryAsOf,
): Promise<Omit<AdoptionHistory, 'position'> | null> {
  const rows = [];
  for await (const recorded of log.readStream(adoptionStream(id))) {
    const fact = codec.decode(recorded);
    if (adoptionHistoryProjection.on[fact.event.type]) rows.push(adoptionEventOf(fact));
  }
  return rows.length === 0 ? null : historyAsOf(id, rows, asOf);
}
