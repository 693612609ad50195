import { adoptionEvents, type EventType } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers, type Projection } from '../runtime/projection.js';
import { ref, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { adoptionEvent } from './table.js';

/** An adoption's event as the history keeps it. */
export const adoptionEventOf = (fact: Fact): RowOf<typeof adoptionEvent> => ({
  adoption_id: streamId(fact),
  revision: fact.revision,
  position: fact.position,
  event_id: fact.eventId,
  type: fact.event.type,
  data: fact.event.data,
  origin: originOf(fact),
  recorded_at: new Date(fact.envelope.recordedAt),
  effective_day: fact.envelope.effectiveFrom.date,
});

const keep = (rows: Rows, _data: unknown, fact: Fact): void => rows.put(adoptionEvent, adoptionEventOf(fact));

/** What says that a fact was misrecorded, or should not have been recorded: the query takes it into account. */
const corrections: readonly EventType[] = ['FactCorrected', 'FactRetracted'];

export const adoptionHistoryProjection: Projection = {
  name: 'adoption_history',
  purpose: 'Every event of an adoption with actor, source and both its dates.',
  version: 3,
  categories: ['adoption'],
  tables: [adoptionEvent],
  touches: (fact) => [ref(adoptionEvent, streamId(fact), fact.revision)],
  on: Object.fromEntries(
    [...Object.keys(adoptionEvents), ...corrections].map((type) => [type, keep]),
  ) as Handlers,
};
