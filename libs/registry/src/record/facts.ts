import { eventCatalogue, type RegistryEvent } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import type {
  ConcernRaised,
  ConcernResolved,
  FactCorrected,
  FactRetracted,
} from '../vocabulary/correction.js';
import { withValue } from './pointer.js';
import { recordEvents } from './record.events.js';

type Event = Recorded<RegistryEvent>;

/** One fact of a stream: what was recorded, and what the record says of it now. */
export interface Fact {
  readonly recorded: Event;
  readonly current: Event;
  readonly corrections: readonly FactCorrected[];
  readonly retraction: FactRetracted | null;
}

export interface Concern {
  readonly raised: ConcernRaised;
  readonly resolved: ConcernResolved | null;
}

export const isAboutRecord = (type: string): boolean => Object.hasOwn(recordEvents, type);

/** The facts of a stream by their event ids, in the order in which they were recorded. */
export function factsOf(events: Iterable<Event>): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const event of events) {
    if (event.type === 'FactCorrected') correct(facts, event.data);
    else if (event.type === 'FactRetracted') retract(facts, event.data);
    else if (!isAboutRecord(event.type))
      facts.set(event.eventId, { recorded: event, current: event, corrections: [], retraction: null });
  }
  return facts;
}

function correct(facts: Map<string, Fact>, correction: FactCorrected): void {
  const fact = facts.get(correction.eventId);
  if (!fact) return;
  const data = withValue(fact.current.data, correction.pointer, correction.new);
  // Nobody decides such a correction; folding one must not bring down what knows only facts of their schema.
  if (!eventCatalogue.get(fact.recorded.type)?.schema.safeParse(data).success) return;
  facts.set(correction.eventId, {
    ...fact,
    current: { ...fact.current, data } as Event,
    corrections: [...fact.corrections, correction],
  });
}

function retract(facts: Map<string, Fact>, retraction: FactRetracted): void {
  const fact = facts.get(retraction.eventId);
  if (fact) facts.set(retraction.eventId, { ...fact, retraction });
}

/** The concerns of a stream by the event ids that raised them. */
export function concernsOf(events: Iterable<Event>): ReadonlyMap<string, Concern> {
  const concerns = new Map<string, Concern>();
  for (const event of events) {
    if (event.type === 'ConcernRaised') concerns.set(event.eventId, { raised: event.data, resolved: null });
    if (event.type !== 'ConcernResolved') continue;
    const concern = concerns.get(event.data.concern);
    if (concern) concerns.set(event.data.concern, { ...concern, resolved: event.data });
  }
  return concerns;
}

/** The events as they should have been recorded: corrected, without those retracted and without what is said of them. */
export function asCorrected(events: Iterable<Event>): readonly Event[] {
  return [...factsOf(events).values()].flatMap(({ current, retraction }) => (retraction ? [] : [current]));
}
