import {
  adoptionStage,
  attributionLevel,
  courseAfter,
  disputedGrounds,
  groundOf,
  type AdoptionEvent,
  type DataOf,
  type Recorded,
} from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { adoption, type RegisteredGround } from './table.js';

export type Row = RowOf<typeof adoption>;
type Type = AdoptionEvent['type'];

function groundsAfter(before: readonly RegisteredGround[], fact: Fact): readonly RegisteredGround[] {
  const event = { ...fact.event, eventId: fact.eventId } as Recorded<AdoptionEvent>;
  const grounds = disputedGrounds(before, event);
  const added = groundOf(event);
  if (!added) return grounds;
  const { note, onSite } =
    event.type === 'AttributionClaimed' ? event.data : { note: undefined, onSite: undefined };
  const told = { note: note ?? null, onSite: onSite ?? null, origin: originOf(fact) };
  return [...grounds, { ...added, ...told }];
}

const openIn = (grounds: readonly RegisteredGround[]): number =>
  grounds.flatMap(({ disputes }) => disputes).filter(({ outcome }) => outcome === null).length;

/** What every event of an attempt changes in its row: how far it came, what attributes it, and its revision. */
function common(row: Readonly<Row>, fact: Fact): Partial<Row> {
  const course = courseAfter(row.course, fact.event as AdoptionEvent);
  const grounds = groundsAfter(row.grounds, fact);
  return {
    course,
    stage: adoptionStage(course),
    grounds,
    attribution_level: grounds.length > 0 ? attributionLevel(grounds) : null,
    open_disputes: openIn(grounds),
    last_recorded: new Date(fact.envelope.recordedAt),
    revision: fact.revision,
  };
}

/** The handler of an event that goes on with an attempt; `change` says what else it changes. */
export const step =
  <T extends Type>(change: (row: Readonly<Row>, data: DataOf<T>, fact: Fact) => Partial<Row> = () => ({})) =>
  (rows: Rows, data: DataOf<T>, fact: Fact): void =>
    rows.update(adoption, [streamId(fact)], (row) => ({ ...common(row, fact), ...change(row, data, fact) }));
