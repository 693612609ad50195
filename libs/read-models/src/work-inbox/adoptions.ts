import { courseAfter, courseAtIntent, type AdoptionEvent, type DataOf } from '#registry';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { itemRef, settle, trueSince } from './items.js';
import { adoption, practice } from './table.js';

type Row = RowOf<typeof adoption>;

const itemsOf = (id: string) => ({ review: `adoption-${id}/review`, trial: `adoption-${id}/trial` });

export function touchedByAdoption(fact: Fact): RowRef[] {
  const id = streamId(fact);
  const { review, trial } = itemsOf(id);
  return [ref(adoption, id), itemRef(review), itemRef(trial), ref(practice, fact.stream)];
}

/** An ending is one wherever an attempt stands, so its course need not be kept to know it. */
const closes = ({ event }: Fact): boolean =>
  courseAfter(courseAtIntent, event as AdoptionEvent).closed !== null;

function settleAttempt(rows: Rows, row: Row, stream: string): void {
  const { deferral, trial, closed, begun_on } = row;
  const items = itemsOf(row.adoption_id);
  const common = {
    municipality: row.adopter,
    counterpart: row.origin,
    category: 'adoption',
    thing: row.adoption_id,
    program_id: row.program_id,
  };
  for (const [item, task, awaited] of [
    [items.review, 'decide_again', deferral],
    [items.trial, 'evaluate_trial', trial],
  ] as const) {
    const due = awaited && {
      ...common,
      task,
      event_id: awaited.eventId,
      since: awaited.since,
      due_on: awaited.dueOn,
    };
    settle(rows, item, closed ? null : due);
  }
  if (begun_on === null) return;
  rows.put(practice, {
    stream,
    municipality: row.adopter,
    program_id: row.local_program ?? row.program_id,
    is_own: row.local_program !== null,
    begun_on,
    open: !closed,
  });
}

type Change<Type extends AdoptionEvent['type']> = (
  row: Readonly<Row>,
  data: DataOf<Type>,
  fact: Fact,
) => Partial<Row>;

/** The handler of an event that goes on with an attempt, or ends it. */
const step =
  <Type extends AdoptionEvent['type']>(change: Change<Type> = () => ({})) =>
  (rows: Rows, data: DataOf<Type>, fact: Fact): void => {
    const before = rows.get(adoption, streamId(fact));
    if (!before) return;
    const row = { ...before, ...change(before, data, fact), closed: before.closed || closes(fact) };
    rows.put(adoption, row);
    settleAttempt(rows, row, fact.stream);
  };

/** What an attempt leaves to do: what was deferred is decided, a trial is evaluated, and its effect can be measured. */
export const workOfAdoptions: Handlers = {
  AdoptionIntended: (rows, { adoptionId, program, origin, adopter }) =>
    rows.put(adoption, {
      adoption_id: adoptionId,
      program_id: program,
      origin,
      adopter,
      deferral: null,
      trial: null,
      begun_on: null,
      local_program: null,
      closed: false,
    }),
  AdoptionDecided: step<'AdoptionDecided'>((_row, { decision, reviewOn }, fact) => ({
    deferral:
      decision === 'defer'
        ? { since: trueSince(fact), dueOn: reviewOn ?? null, eventId: fact.eventId }
        : null,
  })),
  TrialStarted: step<'TrialStarted'>((row, { from, to }, fact) => ({
    trial: { since: from, dueOn: to ?? null, eventId: fact.eventId },
    begun_on: row.begun_on ?? from,
  })),
  TrialEvaluated: step<'TrialEvaluated'>(() => ({ trial: null })),
  AdoptionImplemented: step<'AdoptionImplemented'>((row, { localProgram }, fact) => ({
    begun_on: row.begun_on ?? trueSince(fact),
    local_program: localProgram ?? row.local_program,
  })),
  // Which program it became may be said before it is put into practice, or after.
  AttributionClaimed: step<'AttributionClaimed'>((row, { localProgram }) => ({
    local_program: row.local_program ?? localProgram ?? null,
  })),
  AdoptionWithdrawn: step<'AdoptionWithdrawn'>(),
  AdoptionDiscontinued: step<'AdoptionDiscontinued'>(),
  AdoptionSuperseded: step<'AdoptionSuperseded'>(),
};
