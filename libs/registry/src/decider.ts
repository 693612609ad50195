import type { PreciseDate } from './vocabulary/calendar.js';

/** What happened, before it has an identity. */
export interface EventOf<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * What someone asks for. `known` is what other aggregates own: the caller looks it up and carries it here,
 * so that deciding needs nothing from outside.
 */
export type CommandOf<Type extends string, Data, Known = null> = [Known] extends [null]
  ? { readonly type: Type; readonly data: Data }
  : { readonly type: Type; readonly data: Data; readonly known: Known };

/** A command as a person gives it, before the caller has looked up what other aggregates own. */
export type WithoutKnown<Command> = Command extends unknown
  ? 'known' extends keyof Command
    ? Omit<Command, 'known'>
    : Command
  : never;

/**
 * An event as the log holds it; its id lets later events name it, and it is true since a day that its envelope says.
 * Without that day nothing is known of it.
 */
export type Recorded<Event> = Event & {
  readonly eventId: string;
  readonly effectiveFrom?: PreciseDate;
};

/**
 * The three names of an aggregate. `decide` refuses with a `DomainError` and returns no events when
 * the command is already true; `evolve` is total: an event it does not know leaves the state as it is.
 */
export interface Decider<Command, Event, State> {
  readonly initialState: State;
  decide(command: Command, state: State): readonly Event[];
  evolve(state: State, event: Recorded<Event>): State;
}

/** Folds recorded events into a state. */
export const fold = <Command, Event, State>(
  decider: Decider<Command, Event, State>,
  events: Iterable<Recorded<Event>>,
  from: State = decider.initialState,
): State => {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
