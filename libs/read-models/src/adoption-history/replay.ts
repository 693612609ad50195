import { adoption, type AdoptionEvent, type AdoptionState, type Recorded } from '#registry';
import type { ShownRow } from './facts-in-record.js';
import { factsOf, momentOf } from './shown-facts.js';
import type { AdoptionHistory } from './view.js';

type Moment = NonNullable<AdoptionHistory['state']>;
type Step = AdoptionHistory['events'][number];

function changesBetween(before: AdoptionState, after: AdoptionState): Step['changes'] {
  // Before the intent there was nothing, not an adoption whose stage was "intended".
  const from = before.intent ? factsOf(before) : {};
  return Object.entries(factsOf(after))
    .filter(([field, value]) => value !== from[field] && !(value == null && from[field] == null))
    .map(([field, to]) => ({ field, from: from[field] ?? null, to: to ?? null }));
}

/**
 * Replays an adoption's events, in the order of the log: after each one the state, and what it changed field by field.
 * The same events always give the same answer.
 */
export function replay(rows: readonly ShownRow[]): { events: Step[]; state: Moment | null } {
  let state = adoption.initialState;
  const events = rows.map((row): Step => {
    const before = state;
    const event = { type: row.type, data: row.data, eventId: row.event_id } as Recorded<AdoptionEvent>;
    state = adoption.evolve(state, event);
    return {
      revision: String(row.revision),
      position: String(row.position),
      type: row.type,
      corrected: row.corrected,
      origin: row.origin,
      changes: changesBetween(before, state),
      state: momentOf(state),
    };
  });
  return { events, state: state.intent ? momentOf(state) : null };
}
