import { isReviewedAnew, type DataOf } from '#registry';
import { claimCorrectionOf } from '../observation-row.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { itemRef, recordedOn, settle } from './items.js';
import { baseline, workItem } from './table.js';
import type { WorkTask } from './view.js';

type Item = RowOf<typeof workItem>;

const itemOf = (eventId: string) => `outcome/${eventId}`;

/** The claims that an event makes, replaces, reviews or corrects. */
function claimsOf({ event, eventId }: Fact): string[] {
  switch (event.type) {
    case 'OutcomeRecorded':
      return event.data.supersedes === undefined ? [eventId] : [eventId, event.data.supersedes];
    case 'OutcomeVerified':
    case 'OutcomeReturned':
    case 'OutcomePublished':
    case 'FactCorrected':
      return [event.data.eventId];
    default:
      return [];
  }
}

export const touchedByOutcome = (fact: Fact): RowRef[] =>
  claimsOf(fact).flatMap((id) => [itemRef(itemOf(id)), ref(baseline, id)]);

/** Whose word it is: the account that recorded it, by what the event says and by its envelope. */
const recordersOf = ({ recordedBy }: DataOf<'OutcomeRecorded'>, { envelope }: Fact): string[] => [
  ...new Set([...(recordedBy === undefined ? [] : [recordedBy]), envelope.actor.userId]),
];

/** What is to be done next about a claim, since the fact that says so. */
const nextTask = (task: WorkTask, fact: Fact, detail: string | null = null): Partial<Item> => ({
  task,
  role: task === 'correct_outcome' ? 'officer' : 'verifier',
  since: recordedOn(fact),
  visible_from: recordedOn(fact),
  detail,
  open: true,
});

/** Goes on with a claim, unless it does not stand any more. */
const goOn = (rows: Rows, eventId: string, change: (item: Readonly<Item>) => Partial<Item>): void =>
  rows.update(workItem, [itemOf(eventId)], (item) => (item.is_over ? {} : change(item)));

/** A claim that was replaced asks nobody for anything, and is no baseline. */
function endClaim(rows: Rows, eventId: string): void {
  rows.update(workItem, [itemOf(eventId)], () => ({ open: false, is_over: true }));
  rows.update(baseline, [eventId], () => ({ stands: false }));
}

/** What a claim leaves to do until it is published, who must not do it, and that there is a baseline. */
export const workOfOutcomes: Handlers = {
  OutcomeRecorded: (rows, data, fact) => {
    const { municipality, indicator, period, valueKind, supersedes } = data;
    const program_id = data.program ?? null;
    settle(rows, itemOf(fact.eventId), {
      task: 'verify_outcome',
      municipality,
      role: 'verifier',
      category: 'outcome',
      thing: streamId(fact),
      event_id: fact.eventId,
      since: recordedOn(fact),
      program_id,
      indicator,
      period,
      authors: recordersOf(data, fact),
    });
    if (valueKind === 'baseline')
      rows.put(baseline, { event_id: fact.eventId, municipality, indicator, program_id, stands: true });
    if (supersedes !== undefined) endClaim(rows, supersedes);
  },
  OutcomeVerified: (rows, { eventId }, fact) => goOn(rows, eventId, () => nextTask('publish_outcome', fact)),
  OutcomeReturned: (rows, { eventId, reason }, fact) =>
    goOn(rows, eventId, () => nextTask('correct_outcome', fact, reason)),
  OutcomePublished: (rows, { eventId }) => goOn(rows, eventId, () => ({ open: false })),
  FactCorrected: (rows, data, fact) => {
    const correction = claimCorrectionOf(data);
    if (!correction || !fact.stream.startsWith('outcome-')) return;
    const { eventId, pointer, new: value } = correction;
    goOn(rows, eventId, ({ authors }) => ({
      authors: [...new Set([...authors, fact.envelope.actor.userId])],
      ...(pointer === '/period' && { period: value }),
      ...(isReviewedAnew(pointer) && nextTask('verify_outcome', fact)),
    }));
  },
};
