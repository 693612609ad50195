import type { RegistryEvent } from '#registry';
import type { Origin } from '../origin.js';
import {
  bigint,
  date,
  described,
  json,
  nullable,
  table,
  text,
  timestamp,
  uuid,
  type RowOf,
} from '../runtime/table.js';

/**
 * Every event of every adoption as recorded, corrections and retractions too; its state on any day is folded from these
 * rows, by what was known of them on that day.
 */
export const adoptionEvent = table(
  'adoption_event',
  {
    adoption_id: uuid,
    revision: bigint,
    position: bigint,
    event_id: uuid,
    type: text,
    data: json<RegistryEvent['data']>(),
    origin: json<Origin>(),
    recorded_at: timestamp,
    effective_day: described(
      'First day on which it was true in the world; null when unknown.',
      nullable(date),
    ),
  },
  {
    purpose: 'Every event of every adoption, as recorded; its state on any day is folded from these rows.',
    key: ['adoption_id', 'revision'],
  },
);

export interface AdoptionHistoryTables {
  adoption_event: RowOf<typeof adoptionEvent>;
}
