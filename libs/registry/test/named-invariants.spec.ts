import fc from 'fast-check';
import { asCorrected, type AdoptionState, type OutcomeState, type VisitState } from '../src/index.js';
import { idOfTurn } from './fixtures/ids.js';
import { askedOf, lived, type AnyEvent, type AskedCommand, type Life, type Step } from './fixtures/lives.js';

/** Account that asks the n-th command: that of the command where it names one. */
const askerOf = ({ known }: AskedCommand, turn: number): string =>
  typeof known?.['actor'] === 'string' ? known['actor'] : `account ${turn % 7}`;

const recordedBy = (account: string, earlier: readonly Step[]): AnyEvent[] =>
  earlier.filter(({ command, turn }) => askerOf(command, turn) === account).flatMap(({ events }) => events);

/** What an account recorded or corrected. */
const ownOf = (account: string, earlier: readonly Step[]): string[] =>
  recordedBy(account, earlier).flatMap((event) =>
    event.type === 'FactCorrected' ? [event.eventId, event.data.eventId] : [event.eventId],
  );

/** Who recorded or corrected the claim that an outcome's event is, before a turn. */
const authorsOf = (eventId: unknown, earlier: readonly Step[]): string[] =>
  earlier.flatMap(({ command, turn, events }) =>
    events.some(
      (event) =>
        (event.type === 'OutcomeRecorded' && event.eventId === eventId) ||
        (event.type === 'FactCorrected' && event.data.eventId === eventId),
    )
      ? [askerOf(command, turn)]
      : [],
  );

const whoRecorded = (command: AskedCommand, turn: number, earlier: readonly Step[]): AskedCommand => {
  const { known } = command;
  if (known && 'authors' in known)
    return { ...command, known: { ...known, authors: authorsOf(command.data['eventId'], earlier) } };
  if (known && 'ownEvents' in known) {
    return { ...command, known: { ...known, ownEvents: ownOf(askerOf(command, turn), earlier) } };
  }
  return command;
};

/** Holds an invariant against random lives with corrections; says how often there was anything to hold. */
function always(
  category: 'visit' | 'adoption' | 'outcome',
  holds: (life: Life) => number,
  numRuns = 400,
  arbitrary = askedOf(category, 40),
): number {
  let judged = 0;
  fc.assert(
    fc.property(arbitrary, (asked) => {
      judged += holds(lived(category, asked, whoRecorded));
    }),
    { numRuns, seed: 6372 },
  );
  return judged;
}

it('no outcome is reviewed and no break declared before the series exists', () =>
  expect(
    always('outcome', ({ steps }) => {
      const about = steps.filter(({ events: [event] }) =>
        ['OutcomeVerified', 'OutcomeReturned', 'OutcomePublished', 'MethodBreakDeclared'].includes(
          event?.type ?? '',
        ),
      );
      for (const { before } of about)
        expect((before as unknown as OutcomeState).series.size).toBeGreaterThan(0);
      if (steps[0]) expect(steps[0].events[0]?.type).toBe('OutcomeRecorded');
      return about.length;
    }),
  ).toBeGreaterThan(50));

it('nothing is implemented after a decline in the same attempt, also once the record is corrected', () => {
  const declinedBy = (event: AnyEvent) =>
    event.type === 'AdoptionDecided' && event.data.decision === 'decline';
  expect(
    always('adoption', ({ steps }) => {
      let judged = 0;
      for (const { after } of steps) {
        const history = asCorrected(after.journal);
        const declined = history.findIndex(declinedBy);
        if (declined === -1) continue;
        judged++;
        expect(history.slice(declined).map(({ type }) => type)).not.toContain('AdoptionImplemented');
        expect((after as unknown as AdoptionState).course.closed).not.toBeNull();
      }
      return judged;
    }),
  ).toBeGreaterThan(50);
});

it('a decline is not written into an attempt that was implemented', () => {
  let tried = 0;
  always('adoption', ({ steps }) => {
    for (const { before, events } of steps)
      for (const event of events) {
        if (event.type !== 'FactCorrected' || event.data.pointer !== '/decision') continue;
        tried++;
        if (event.data.new === 'decline')
          expect((before as unknown as AdoptionState).implementation).toBeNull();
      }
    return 0;
  });
  expect(tried).toBeGreaterThan(0);
});

it('only the parties attest a visit, each for itself, also once the record is corrected', () =>
  expect(
    always('visit', ({ state }) => {
      const { plan } = state as unknown as VisitState;
      const attestations = asCorrected(state.journal).flatMap(({ type, data }) =>
        type === 'VisitAttested' ? [data] : [],
      );
      for (const { side, municipality } of attestations) expect(municipality).toBe(plan?.[side]);
      return attestations.length;
    }),
  ).toBeGreaterThan(50));

it('nobody reviews a claim that they recorded or corrected', () => {
  const reviews = ['OutcomeVerified', 'OutcomeReturned', 'OutcomePublished'];
  expect(
    always(
      'outcome',
      ({ steps, state }) => {
        const reviewed = asCorrected(state.journal).filter(({ type }) => reviews.includes(type));
        for (const { eventId, data } of reviewed) {
          const at = steps.findIndex(({ events }) => events.some((event) => event.eventId === eventId));
          const step = steps[at] as Step;
          const authors = authorsOf((data as { eventId: string }).eventId, steps.slice(0, at));
          expect(authors).not.toContain(askerOf(step.command, step.turn));
        }
        return reviewed.length;
      },
      600,
    ),
  ).toBeGreaterThan(50);
});

const nobodys = { type: 'ClaimAttribution', data: {} };
const disputed = {
  intent: {
    type: 'IntendAdoption',
    data: { adoptionId: idOfTurn(0), program: idOfTurn(0), adopter: '33.20' },
    known: { program: { municipality: '63.72' }, adopter: true, visit: null, previousAttempt: null },
  },
  claim: {
    type: 'ClaimAttribution',
    data: { claimant: 'adopter', basis: 'declaration', note: 'RT' },
    known: { localProgram: null, ownEvents: [] },
  },
  correction: {
    type: 'CorrectFact',
    data: { eventId: idOfTurn(1), pointer: '/note', old: 'RT', new: 'RT Mandiri', reason: 'typo' },
  },
  dispute: {
    type: 'DisputeAttribution',
    data: { claim: idOfTurn(1), party: 'origin', wrong: 'Program itu lain' },
  },
  resolution: {
    type: 'ResolveAttributionDispute',
    data: { dispute: idOfTurn(3), outcome: 'claim_stands', explanation: 'Terbukti' },
    known: { ownEvents: [] },
  },
};

/** A claim that is corrected, disputed and settled, each by any account: refused commands move on to the next one. */
const disputes = fc
  .array(fc.nat({ max: 6 }), { minLength: 5, maxLength: 5 })
  .map((turns) =>
    Object.values(disputed).flatMap((command, at) => [
      ...Array.from({ length: turns[at] ?? 0 }, () => nobodys),
      command,
    ]),
  );

it('nobody settles a dispute that they raised, or about what they recorded or corrected', () =>
  expect(
    always(
      'adoption',
      ({ steps }) => {
        let judged = 0;
        steps.forEach(({ command, turn, before, events: [event] }, at) => {
          if (event?.type !== 'AttributionDisputeResolved') return;
          judged++;
          const own = ownOf(askerOf(command, turn), steps.slice(0, at));
          const { dispute } = event.data;
          const disputed = [...before.journal].find(({ eventId }) => eventId === dispute);
          expect(disputed?.type).toBe('AttributionDisputed');
          expect(own).not.toContain(dispute);
          expect(own).not.toContain((disputed?.data as { claim: string }).claim);
        });
        return judged;
      },
      400,
      disputes,
    ),
  ).toBeGreaterThan(100));

it('nobody verifies an adoption in which they recorded anything', () =>
  expect(
    always(
      'adoption',
      ({ steps }) => {
        let judged = 0;
        steps.forEach(({ command, turn, events: [event] }, at) => {
          const isVerified = event?.type === 'AttributionClaimed' && event.data.claimant === 'verifier';
          if (!isVerified) return;
          judged++;
          const own = recordedBy(askerOf(command, turn), steps.slice(0, at)).filter(
            ({ type, data }) =>
              type !== 'AttributionDisputeResolved' &&
              !(type === 'AttributionClaimed' && data.claimant === 'verifier'),
          );
          expect(own).toEqual([]);
        });
        return judged;
      },
      600,
    ),
  ).toBeGreaterThan(10));
