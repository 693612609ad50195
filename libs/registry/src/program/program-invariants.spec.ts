import fc from 'fast-check';
import { idOfTurn, plausibleCommand } from '../../test/fixtures/arbitrary-commands.js';
import { rtMandiri } from '../../test/fixtures/program-examples.js';
import { fold, type Recorded } from '../decider.js';
import { DomainError } from '../domain-error.js';
import type { ProgramCommand } from './program.commands.js';
import { program, type ProgramEvent, type ProgramState } from './program.js';

type Step = {
  readonly event: Recorded<ProgramEvent>;
  readonly before: ProgramState;
  readonly after: ProgramState;
};

/** What a program lives through when all that is asked of it is plausible at best. */
function lived(commands: readonly object[]): Step[] {
  const steps: Step[] = [];
  let state = program.initialState;
  commands.forEach((command, turn) => {
    let events: readonly ProgramEvent[] = [];
    try {
      events = program.decide(command as ProgramCommand, state);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    for (const event of events) {
      const recorded = { ...event, eventId: idOfTurn(turn) };
      const after = program.evolve(state, recorded);
      steps.push({ event: recorded, before: state, after });
      state = after;
    }
  });
  return steps;
}

const launch: ProgramCommand = {
  type: 'LaunchProgram',
  data: { ...rtMandiri, programId: idOfTurn(0) },
  known: { municipality: true, unknownIndicators: [] },
};
const lives = fc
  .array(plausibleCommand('program'), { maxLength: 24, size: 'max' })
  .map((commands) => lived([launch, ...commands]));
const always = (holds: (step: Step, earlier: readonly Step[]) => void) =>
  fc.assert(
    fc.property(lives, (steps) => {
      steps.forEach((step, index) => holds(step, steps.slice(0, index)));
    }),
    { numRuns: 200 },
  );

describe('whatever is asked of a program', () => {
  it('nothing is recorded after it was closed as a duplicate', () =>
    always((_, earlier) => expect(earlier.map(({ event }) => event.type)).not.toContain('ProgramMerged')));

  it('it ends once', () =>
    always(({ event, before }) => {
      if (['ProgramDiscontinued', 'ProgramSuperseded', 'ProgramMerged'].includes(event.type))
        expect(['active', 'suspended']).toContain(before.standing?.status);
    }));

  it('its stage moves only while it is active', () =>
    always(({ event, before }) => {
      if (event.type === 'ProgramStageChanged') expect(before.standing?.status).toBe('active');
    }));

  it('it is measured by each indicator once', () =>
    always(({ after }) => expect(after.indicators).toHaveLength(new Set(after.indicators).size)));

  it('it is never its own successor, duplicate or origin', () =>
    always(({ event, before }) => {
      const named = { ...event.data } as { by?: string; into?: string; from?: unknown };
      expect([named.by, named.into, named.from]).not.toContain(before.launched?.programId ?? 'none');
    }));

  it('the name it has is not among those it had', () =>
    always(({ after }) => expect(after.formerNames).not.toContainEqual(after.name)));

  it('folding the first part of its life and then the rest is folding all', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (steps, at) => {
        const events = steps.map(({ event }) => event);
        const cut = at % (events.length + 1);
        const whole = fold(program, events);
        expect(fold(program, events.slice(cut), fold(program, events.slice(0, cut)))).toEqual(whole);
      }),
    );
  });
});
