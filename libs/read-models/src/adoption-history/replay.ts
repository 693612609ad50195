import {
  adoption,
  adoptionEvents,
  adoptionStage,
  attributionLevel,
  type AdoptionEvent,
  type AdoptionState,
  type DataOf,
  type Recorded,
} from '#registry';
import type { RowOf } from '../runtime/table.js';
import type { adoptionEvent } from './table.js';
import type { AdoptionHistory } from './view.js';

type Row = RowOf<typeof adoptionEvent>;
type Moment = NonNullable<AdoptionHistory['state']>;
type Step = AdoptionHistory['events'][number];

// From the schema and not from the data: jsonb sorts keys its own way, and an answer from the log must be the same.
const decisionFields = Object.keys(
  adoptionEvents.AdoptionDecided.shape,
) as (keyof DataOf<'AdoptionDecided'>)[];

/** The facts of an adoption that an event can change, by the names under which a reader is shown the change. */
const factsOf = (state: AdoptionState): Readonly<Record<string, unknown>> => ({
  program: state.intent?.program,
  adopter: state.intent?.adopter,
  origin: state.intent?.origin,
  visit: state.intent?.visit,
  ...momentOf(state),
  ...Object.fromEntries(decisionFields.map((field) => [field, state.decision?.[field]])),
  localProgram:
    state.implementation?.localProgram ?? state.claims.find((claim) => claim.localProgram)?.localProgram,
  claims: state.claims.map(({ claimant, basis }) => `${claimant}: ${basis}`).join('; ') || undefined,
});

function momentOf(state: AdoptionState): Moment {
  return {
    stage: adoptionStage({
      decision: state.decision?.decision ?? null,
      implemented: state.implementation !== null,
    }),
    attributionLevel: state.claims.length > 0 ? attributionLevel(state.claims) : null,
  };
}

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
export function replay(rows: readonly Row[]): { events: Step[]; state: Moment | null } {
  let state = adoption.initialState;
  const events = rows.map((row): Step => {
    const before = state;
    const event = { type: row.type, data: row.data, eventId: row.event_id } as Recorded<AdoptionEvent>;
    state = adoption.evolve(state, event);
    return {
      revision: String(row.revision),
      position: String(row.position),
      type: row.type,
      origin: row.origin,
      changes: changesBetween(before, state),
      state: momentOf(state),
    };
  });
  return { events, state: state.intent ? momentOf(state) : null };
}
