import fc from 'fast-check';
import {
  DomainError,
  indicator,
  municipality,
  type Decider,
  type IndicatorEvent,
  type MunicipalityEvent,
  type PreciseDate,
  type Recorded,
  type StreamCategory,
} from '../src/index.js';
import { idOfTurn, plausibleCommand } from './fixtures/arbitrary-commands.js';

/** What a random life of commands leaves behind: every event with the state before it. */
function lived<C, E, S>(decider: Decider<C, E, S>, commands: readonly object[], effectiveFrom?: PreciseDate) {
  let state = decider.initialState;
  const steps: { before: S; event: E }[] = [];
  commands.forEach((command, turn) => {
    let events: readonly E[] = [];
    try {
      events = decider.decide(command as C, state);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    for (const event of events) {
      steps.push({ before: state, event });
      state = decider.evolve(state, {
        ...event,
        eventId: idOfTurn(turn),
        ...(effectiveFrom && { effectiveFrom }),
      } as Recorded<E>);
    }
  });
  return { steps, state };
}

const life = (category: StreamCategory) =>
  fc.array(plausibleCommand(category), { maxLength: 40, size: 'max' });

/** What a municipality is told to have been, by the year of the fact; null for what has no year of its own. */
function yearOf({ type, data }: MunicipalityEvent): number | null {
  if (type === 'PopulationRecorded' || type === 'HouseholdsRecorded' || type === 'AreaRecorded')
    return data.year;
  const date = type === 'OfficeHeld' ? data.from : type === 'OfficeLeft' ? data.on : null;
  // An unknown day may lie before the end.
  if (date) return date.precision === 'unknown' ? 0 : Number(date.date?.slice(0, 4));
  return null;
}

it.each([
  ['of a day that is not known', undefined],
  ['of 2024', { date: '2024-01-01', precision: 'day' }],
] as const)('after its end %s a municipality takes no fact but of before', (_when, endedOn) => {
  let [ends, late] = [0, 0];
  fc.assert(
    fc.property(life('municipality'), (commands) => {
      const { steps, state } = lived<never, MunicipalityEvent, typeof municipality.initialState>(
        municipality,
        commands,
        endedOn,
      );
      for (const { event } of steps.filter(({ before }) => before.continuedAs.length > 0)) {
        expect(endedOn).toBeDefined();
        expect(yearOf(event)).toBeLessThan(2024);
        late++;
      }
      if (state.end) ends++;
    }),
    { numRuns: 400 },
  );
  expect(ends).toBeGreaterThan(0);
  if (endedOn) expect(late).toBeGreaterThan(0);
});

it('a year has one population of each way of counting and edition', () =>
  fc.assert(
    fc.property(life('municipality'), (commands) => {
      const { populations } = lived<never, MunicipalityEvent, typeof municipality.initialState>(
        municipality,
        commands,
      ).state;
      const keys = populations.map(({ year, basis, edition }) => `${year} ${basis} ${edition}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  ));

it('the versions of an indicator count up by one, and none comes after its retirement', () => {
  let revisions = 0;
  fc.assert(
    fc.property(life('indicator'), (commands) => {
      const { steps } = lived<never, IndicatorEvent, typeof indicator.initialState>(indicator, commands);
      for (const { before, event } of steps) {
        if (event.type !== 'IndicatorRevised') continue;
        revisions++;
        expect(before.retired).toBeNull();
        expect(event.data.version).toBe((before.defined?.version ?? NaN) + 1);
      }
    }),
    { numRuns: 300 },
  );
  expect(revisions).toBeGreaterThan(0);
});
