import fc from 'fast-check';
import { fold, type Recorded } from '../decider.js';
import { DomainError } from '../domain-error.js';
import { idOfTurn, plausibleCommand } from '../../test/fixtures/arbitrary-commands.js';
import { attestedByGuest, attestedByHost, held, planned } from '../../test/fixtures/visit-examples.js';
import type { VisitCommand } from './visit.commands.js';
import { mismatchesOf, reconciliationStatus } from './reconciliation.js';
import { visit, type VisitEvent, type VisitState } from './visit.js';

/** Every event that a sequence of commands causes, with the state it was decided on. */
function livesOf(commands: readonly object[], start: VisitState = visit.initialState) {
  const life: { before: VisitState; event: Recorded<VisitEvent> }[] = [];
  let state = start;
  commands.forEach((command, turn) => {
    let decided: readonly VisitEvent[] = [];
    try {
      decided = visit.decide(command as VisitCommand, state);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    for (const event of decided) {
      const recorded = { ...event, eventId: idOfTurn(turn) };
      life.push({ before: state, event: recorded });
      state = visit.evolve(state, recorded);
    }
  });
  return { life, state };
}

/** Where both sides have attested and differ: what random commands alone seldom reach. */
const differing = [planned, held, attestedByGuest, attestedByHost].reduce<VisitState>(
  (state, event) => visit.evolve(state, { ...event, eventId: idOfTurn(0) }),
  visit.initialState,
);
/** Where something is left to be done: what random commands alone seldom reach. */
const following = [
  planned,
  held,
  {
    type: 'FollowUpPlanned' as const,
    data: {
      followUpId: idOfTurn(0),
      what: 'Telaah',
      municipality: '33.20',
      office: 'Bappeda',
      dueOn: '2023-03-06',
    },
  },
].reduce<VisitState>(
  (state, event) => visit.evolve(state, { ...event, eventId: idOfTurn(0) }),
  visit.initialState,
);
const commands = fc.array(plausibleCommand('visit'), { maxLength: 40, size: 'max' });

/** Holds an invariant against every life; says how often it had anything to judge. */
function always(
  judges: (step: { before: VisitState; event: Recorded<VisitEvent> }) => boolean | null,
  start?: VisitState,
) {
  let judged = 0;
  fc.assert(
    fc.property(commands, (given) => {
      for (const step of livesOf(given, start).life) {
        const holds = judges(step);
        if (holds === null) continue;
        judged++;
        expect({ event: step.event, holds }).toEqual({ event: step.event, holds: true });
      }
    }),
    { numRuns: 400 },
  );
  return judged;
}

describe('whatever is asked in whatever order', () => {
  it('a side attests, disputes and proposes only for itself, and only what was held', () =>
    expect(
      always(({ before, event }) => {
        if (
          event.type !== 'VisitAttested' &&
          event.type !== 'VisitDisputed' &&
          event.type !== 'ReconciliationProposed' &&
          event.type !== 'VisitReconciled'
        )
          return null;
        const { side, municipality } = event.data;
        return before.held !== null && before.plan?.[side] === municipality;
      }),
    ).toBeGreaterThan(0));

  it('nobody visits itself', () =>
    expect(
      always(({ event }) => (event.type === 'VisitPlanned' ? event.data.guest !== event.data.host : null)),
    ).toBeGreaterThan(0));

  it('a cancelled visit is not held, and a held one is neither cancelled nor moved', () =>
    expect(
      always(({ before, event }) => {
        if (event.type === 'VisitHeld') return before.cancelled === null;
        if (event.type === 'VisitCancelled' || event.type === 'VisitRescheduled') return before.held === null;
        return null;
      }),
    ).toBeGreaterThan(0));

  it('only a planned follow-up is done', () =>
    expect(
      always(
        ({ before, event }) =>
          event.type === 'FollowUpDone'
            ? before.followUps.some(({ followUpId }) => followUpId === event.data.followUpId)
            : null,
        following,
      ),
    ).toBeGreaterThan(0));

  it('what both sides agreed on was said by both, and settles what they differed in', () =>
    expect(
      always(({ before, event }) => {
        if (event.type !== 'VisitReconciled') return null;
        const other = event.data.side === 'guest' ? 'host' : 'guest';
        const said = before.proposals[other];
        return (
          said?.people === event.data.people &&
          reconciliationStatus(visit.evolve(before, event)) === 'reconciled'
        );
      }, differing),
    ).toBeGreaterThan(0));

  it('the status says mismatch only of sides that differ', () =>
    fc.assert(
      fc.property(commands, (given) => {
        const { state } = livesOf(given);
        const status = reconciliationStatus(state);
        if (status === 'mismatch') expect(mismatchesOf(state)).not.toEqual([]);
        if (status === 'agreed') expect(mismatchesOf(state)).toEqual([]);
      }),
      { numRuns: 300 },
    ));

  it('a prefix and then the rest fold to the same as all at once', () =>
    fc.assert(
      fc.property(commands, fc.nat({ max: 40 }), (given, cut) => {
        const events = livesOf(given).life.map(({ event }) => event);
        const prefix = fold(visit, events.slice(0, cut));
        expect(fold(visit, events.slice(cut), prefix)).toEqual(fold(visit, events));
      }),
      { numRuns: 300 },
    ));
});
