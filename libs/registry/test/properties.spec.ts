import fc from 'fast-check';
import {
  adoptionEvents,
  commandSchemas,
  DomainError,
  eventCatalogue,
  evidenceEvents,
  fold,
  indicatorEvents,
  municipalityEvents,
  outcomeEvents,
  programEvents,
  recordCommands,
  recordEvents,
  streamCategories,
  visitEvents,
  type StreamCategory,
} from '../src/index.js';
import { knownFor } from './fixtures/arbitrary-known.js';
import { arbitraryOf } from './fixtures/by-schema.js';
import { idOfTurn } from './fixtures/ids.js';
import {
  askedOf,
  deciderOf,
  lived,
  withListedJournal,
  type AnyEvent,
  type AnyState,
} from './fixtures/lives.js';

const ownEvents: Record<StreamCategory, object> = {
  municipality: municipalityEvents,
  indicator: indicatorEvents,
  program: programEvents,
  visit: visitEvents,
  adoption: adoptionEvents,
  outcome: outcomeEvents,
  evidence: evidenceEvents,
};

const eventOf = (type: string): fc.Arbitrary<AnyEvent> => {
  const definition = eventCatalogue.get(type);
  if (!definition) throw new Error(`${type} is not in the catalogue`);
  return fc
    .tuple(arbitraryOf(definition.schema), fc.nat({ max: 3 }))
    .map(([data, turn]) => ({ type, data, eventId: idOfTurn(turn) }) as unknown as AnyEvent);
};
const anyOf = (types: Iterable<string>) => fc.oneof(...[...types].map(eventOf));

/** Events of the whole catalogue in any order, with data of their schemas; most of them the aggregate's own. */
const anything = (category: StreamCategory): fc.Arbitrary<AnyEvent[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: anyOf(Object.keys(ownEvents[category])) },
      { weight: 3, arbitrary: anyOf(Object.keys(recordEvents)) },
      { weight: 1, arbitrary: anyOf(eventCatalogue.keys()) },
    ),
    { maxLength: 40, size: 'max' },
  );

describe.each(streamCategories)('%s', (category) => {
  const decider = deciderOf(category);
  const types = [...Object.keys(commandSchemas[category]), ...Object.keys(recordCommands)];
  const folded = (events: readonly AnyEvent[], from?: AnyState) => fold(decider, events, from);
  const lives = askedOf(category).map((asked) => lived(category, asked));
  /** What was decided, and after it what nobody would. */
  const histories = fc
    .tuple(lives, anything(category), fc.boolean())
    .map(([{ events }, more, isAbsurd]) => (isAbsurd ? [...events, ...more] : events));

  it('refuses only as a domain error, and what it decides has its schema and is already true afterwards', () =>
    fc.assert(
      fc.property(lives, ({ steps }) => {
        for (const { command, events, after } of steps) {
          for (const { type, data } of events) eventCatalogue.get(type)?.schema.parse(data);
          expect({ command, again: decider.decide(command, after) }).toEqual({ command, again: [] });
        }
      }),
      { numRuns: 400 },
    ));

  it('refuses data of any shape as a domain error', () =>
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), fc.nat(), lives, (type, data, choice, life) => {
        for (const state of [decider.initialState, life.state]) {
          try {
            decider.decide({ type, data, known: knownFor(type, choice) }, state);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
      }),
    ));

  it('folds whatever the catalogue can hold, in any order and on any state', () =>
    fc.assert(
      fc.property(lives, anything(category), ({ state }, events) => {
        folded(events);
        folded(events, state);
        const unknown = { type: 'Renamed', data: {}, eventId: idOfTurn(0) } as unknown as AnyEvent;
        const { journal: _, ...known } = folded([unknown], state);
        const { journal: __, ...before } = state;
        expect(known).toEqual(before);
      }),
      { numRuns: 200 },
    ));

  it('folds a part and then the rest to what all of it folds to', () =>
    fc.assert(
      fc.property(histories, fc.nat(), (events, at) => {
        const cut = at % (events.length + 1);
        const parts = folded(events.slice(cut), folded(events.slice(0, cut)));
        expect(withListedJournal(parts)).toEqual(withListedJournal(folded(events)));
      }),
      { numRuns: 200 },
    ));

  it('goes on from one state in two ways, and neither hears of the other', () =>
    fc.assert(
      fc.property(histories, anything(category), fc.nat(), (events, otherwise, at) => {
        const cut = at % (events.length + 1);
        const begun = events.slice(0, cut);
        const state = folded(begun);
        const asItWas = withListedJournal(state);
        const one = folded(events.slice(cut), state);
        const other = folded(otherwise, state);
        const oneAgain = folded(events.slice(cut), state);
        expect(withListedJournal(state)).toEqual(asItWas);
        expect(withListedJournal(one)).toEqual(withListedJournal(folded(events)));
        expect(withListedJournal(other)).toEqual(withListedJournal(folded([...begun, ...otherwise])));
        expect(withListedJournal(oneAgain)).toEqual(withListedJournal(one));
      }),
      { numRuns: 200 },
    ));
});
