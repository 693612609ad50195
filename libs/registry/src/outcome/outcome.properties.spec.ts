import fc from 'fast-check';
import { idOfTurn } from '../../test/fixtures/arbitrary-commands.js';
import { claim, colleague, known, officer, verifier } from '../../test/fixtures/outcome-examples.js';
import { DomainError } from '../domain-error.js';
import { fold, type Recorded } from '../decider.js';
import { findObservation } from './observation.js';
import type { OutcomeCommand } from './outcome.commands.js';
import { outcome, type OutcomeEvent } from './outcome.js';

interface Turn {
  readonly command: OutcomeCommand;
  readonly event: Recorded<OutcomeEvent>;
}

/** What a sequence of commands records, with the command that recorded it. */
function lived(commands: readonly object[]): Turn[] {
  const turns: Turn[] = [];
  let state = outcome.initialState;
  for (const given of commands) {
    const command = given as OutcomeCommand;
    let events: readonly OutcomeEvent[] = [];
    try {
      events = outcome.decide(command, state);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    for (const decided of events) {
      const event = { ...decided, eventId: idOfTurn(turns.length) };
      turns.push({ command, event });
      state = outcome.evolve(state, event);
    }
  }
  return turns;
}

const eventId = fc.constantFrom(...[0, 0, 0, 1, 2].map(idOfTurn));
const actor = fc.constantFrom(officer, verifier, colleague);
const reviewed = fc.record({ actor, authors: fc.constant([]) });
const figure = fc.constantFrom('1029', '1092');
const recordCommand = fc
  .record({
    actor,
    value: figure,
    related: fc.option(eventId),
    how: fc.constantFrom('supersedes', 'contests'),
  })
  .map(({ actor: by, value, related, how }) => ({
    type: 'RecordOutcome',
    data: { ...claim, value, ...(related && { [how]: related }) },
    known: { ...known, actor: by },
  }));
const correctCommand = fc.record({
  type: fc.constant('CorrectOutcome'),
  data: fc.record({
    eventId,
    pointer: fc.constantFrom('/value', '/note'),
    old: fc.constantFrom('1029', null),
    new: figure,
    reason: fc.constant('typo'),
  }),
});
const reviewCommand = fc.record({
  type: fc.constantFrom('VerifyOutcome', 'VerifyOutcome', 'PublishOutcome', 'PublishOutcome'),
  data: fc.record({ eventId }),
  known: reviewed,
});
const returnCommand = fc.record({
  type: fc.constant('ReturnOutcome'),
  data: fc.record({ eventId, reason: fc.constantFrom('which month?', 'no source') }),
  known: reviewed,
});
const breakCommand = fc.record({
  type: fc.constant('DeclareMethodBreak'),
  data: fc.record({
    from: fc.constantFrom('2023', '2024'),
    changed: fc.constant('weighed at the gate'),
    comparable: fc.boolean(),
  }),
});
const anyCommand = fc.oneof(
  { weight: 2, arbitrary: recordCommand },
  { weight: 4, arbitrary: reviewCommand },
  correctCommand,
  returnCommand,
  breakCommand,
);
const begun = { type: 'RecordOutcome', data: claim, known };
const lives = fc
  .tuple(fc.option(fc.constant(begun), { freq: 9 }), fc.array(anyCommand, { maxLength: 16, size: 'max' }))
  .map(([first, rest]) => lived([...(first ? [first] : []), ...rest]));
const holds = (check: (turns: readonly Turn[]) => void) =>
  fc.assert(fc.property(lives, check), { numRuns: 600 });
const isReview = (type: string) => ['OutcomeVerified', 'OutcomeReturned', 'OutcomePublished'].includes(type);

it('nobody reviews what they recorded', () => {
  let reviews = 0;
  holds((turns) => {
    const recordedBy = new Map(
      turns.flatMap(({ event }) =>
        event.type === 'OutcomeRecorded' ? [[event.eventId, event.data.recordedBy] as const] : [],
      ),
    );
    for (const { command, event } of turns) {
      if (!isReview(event.type) || !('known' in command)) continue;
      reviews++;
      const { eventId } = event.data as { eventId: string };
      expect(recordedBy.get(eventId)).not.toBe(command.known.actor);
    }
  });
  expect(reviews).toBeGreaterThan(100);
});

it('nothing is published that was not verified as it stands', () => {
  let publications = 0;
  holds((turns) => {
    turns.forEach(({ event }, at) => {
      if (event.type !== 'OutcomePublished') return;
      publications++;
      const { eventId } = event.data;
      const last = turns.slice(0, at).findLast(({ event: { type, data } }) => {
        const isAboutIt = 'eventId' in data && data.eventId === eventId;
        return isAboutIt && !(type === 'FactCorrected' && data.pointer === '/note');
      });
      expect(last?.event.type).toBe('OutcomeVerified');
    });
  });
  expect(publications).toBeGreaterThan(10);
});

it('nothing happens to a series before a claim begins it', () =>
  holds(([first]) => expect(first?.event.type ?? 'OutcomeRecorded').toBe('OutcomeRecorded')));

it('what was replaced is not reviewed any more', () =>
  holds((turns) => {
    const replaced = new Set<string>();
    for (const { event } of turns) {
      if (event.type === 'OutcomeRecorded' && event.data.supersedes) replaced.add(event.data.supersedes);
      if (isReview(event.type)) expect(replaced.has((event.data as { eventId: string }).eventId)).toBe(false);
    }
  }));

it('folding a part and then the rest is folding all', () =>
  fc.assert(
    fc.property(lives, fc.nat(), (turns, cut) => {
      const events = turns.map(({ event }) => event);
      const at = cut % (events.length + 1);
      const parts = fold(outcome, events.slice(at), fold(outcome, events.slice(0, at)));
      expect(parts).toEqual(fold(outcome, events));
      for (const { eventId, type } of events)
        if (type === 'OutcomeRecorded') expect(findObservation(parts.series, eventId)).toBeDefined();
    }),
  ));
