import { eventTypes, recordEvents, streamCategories } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers, type Projection } from '../runtime/projection.js';
import { ref, type Rows, type RowRef } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { ledgerEntry, ledgerFact } from './table.js';

const DAY = 86_400_000;

type Entry = RowOf<typeof ledgerEntry>;

function touches(fact: Fact): RowRef[] {
  const { event, eventId } = fact;
  switch (event.type) {
    case 'FactCorrected':
    case 'FactRetracted':
      return [ref(ledgerEntry, eventId), ref(ledgerFact, event.data.eventId)];
    case 'ConcernRaised':
      return [
        ref(ledgerEntry, eventId),
        ...(event.data.eventId ? [ref(ledgerFact, event.data.eventId)] : []),
      ];
    case 'ConcernResolved':
      return [ref(ledgerEntry, event.data.concern)];
    default:
      return [ref(ledgerFact, eventId)];
  }
}

const keep = (rows: Rows, _data: unknown, { eventId, event, envelope }: Fact): void =>
  rows.put(ledgerFact, { event_id: eventId, type: event.type, recorded_at: new Date(envelope.recordedAt) });

/** An entry of a kind about a fact, or about the whole. */
function entryOf(rows: Rows, fact: Fact, kind: string, about: string | undefined): Entry {
  const recorded = about === undefined ? undefined : rows.get(ledgerFact, about);
  const now = Date.parse(fact.envelope.recordedAt);
  return {
    event_id: fact.eventId,
    kind,
    category: fact.stream.slice(0, fact.stream.indexOf('-')),
    thing: streamId(fact),
    about: about ?? null,
    about_type: recorded?.type ?? null,
    about_recorded_at: recorded?.recorded_at ?? null,
    days_after: recorded ? Math.floor((now - recorded.recorded_at.getTime()) / DAY) : null,
    pointer: null,
    old: null,
    new: null,
    reason: null,
    note: null,
    open: false,
    resolution: null,
    origin: originOf(fact),
    position: fact.position,
  };
}

const facts = eventTypes.filter((type) => !Object.hasOwn(recordEvents, type));

export const correctionLedgerProjection: Projection = {
  name: 'correction_ledger',
  purpose: 'What was corrected, retracted and doubted, by whom, why and after how many days.',
  version: 2,
  categories: streamCategories,
  tables: [ledgerFact, ledgerEntry],
  touches,
  on: {
    ...(Object.fromEntries(facts.map((type) => [type, keep])) as Handlers),
    FactCorrected: (rows, data, fact) =>
      rows.put(ledgerEntry, {
        ...entryOf(rows, fact, 'correction', data.eventId),
        pointer: data.pointer,
        old: { value: data.old },
        new: { value: data.new },
        reason: data.reason,
        note: data.note ?? null,
      }),
    FactRetracted: (rows, data, fact) =>
      rows.put(ledgerEntry, {
        ...entryOf(rows, fact, 'retraction', data.eventId),
        reason: data.reason,
        note: data.note ?? null,
      }),
    ConcernRaised: (rows, data, fact) =>
      rows.put(ledgerEntry, {
        ...entryOf(rows, fact, 'concern', data.eventId),
        note: data.text,
        open: true,
      }),
    ConcernResolved: (rows, { concern, resolution, answer }, fact) =>
      rows.update(ledgerEntry, [concern], () => ({
        open: false,
        resolution: { resolution, answer, origin: originOf(fact) },
      })),
  },
};
