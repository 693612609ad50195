import fc from 'fast-check';
import {
  commandSchemas,
  deciders,
  DomainError,
  eventCatalogue,
  streamCategories,
  type RegistryEvent,
  type StreamCategory,
} from '../src/index.js';
import { idOfTurn, knownFor, plausibleCommand } from './fixtures/arbitrary-commands.js';

/** The deciders differ in their types; here they are driven with anything. */
interface AnyDecider {
  readonly initialState: object;
  decide(command: object, state: object): readonly RegistryEvent[];
  evolve(state: object, event: object): object;
}
const deciderOf = (category: StreamCategory) => deciders[category] as unknown as AnyDecider;

describe.each(streamCategories)('%s', (category) => {
  const decider = deciderOf(category);
  const types = Object.keys(commandSchemas[category]);

  it('refuses only as a domain error, and what it decides has its schema and is already true afterwards', () => {
    fc.assert(
      fc.property(fc.array(plausibleCommand(category), { maxLength: 16, size: 'max' }), (commands) => {
        let state = decider.initialState;
        commands.forEach((command, turn) => {
          let events: readonly RegistryEvent[] = [];
          try {
            events = decider.decide(command, state);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          for (const event of events) {
            eventCatalogue.get(event.type)?.schema.parse(event.data);
            state = decider.evolve(state, { ...event, eventId: idOfTurn(turn) });
          }
          if (events.length > 0) expect(decider.decide(command, state)).toEqual([]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('refuses data of any shape as a domain error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), fc.nat(), (type, data, choice) => {
        try {
          decider.decide({ type, data, known: knownFor(type, choice) }, decider.initialState);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      }),
    );
  });

  it('folds any event, even one it does not know', () => {
    const event = fc.record({
      type: fc.constantFrom(...eventCatalogue.keys(), 'Renamed'),
      data: fc.object(),
      eventId: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        for (const { type, ...rest } of events) {
          const known = eventCatalogue.get(type)?.schema.safeParse(rest.data).success ?? true;
          if (known) decider.evolve(decider.initialState, { type, ...rest });
        }
      }),
    );
  });
});
