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

/** `holds` answers how many times it judged something: a check that never had anything to judge shows nothing. */
function always(holds: (step: Step, earlier: readonly Step[]) => number): void {
  let judged = 0;
  fc.assert(
    fc.property(lives, (steps) => {
      steps.forEach((step, index) => (judged += holds(step, steps.slice(0, index))));
    }),
    { numRuns: 200 },
  );
  expect(judged).toBeGreaterThan(0);
}

describe('whatever is asked of a program', () => {
  it('nothing is recorded after it was closed as a duplicate', () => {
    let closed = 0;
    fc.assert(
      fc.property(lives, (steps) => {
        const at = steps.findIndex(({ event }) => event.type === 'ProgramMerged');
        if (at === -1) return;
        closed++;
        expect(steps.slice(at + 1)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(closed).toBeGreaterThan(0);
  });

  it('it ends once', () =>
    always(({ event, before }) => {
      if (!['ProgramDiscontinued', 'ProgramSuperseded'].includes(event.type)) return 0;
      expect(['active', 'suspended']).toContain(before.standing?.status);
      return 1;
    }));

  it('its stage moves only while it is active', () =>
    always(({ event, before }) => {
      if (event.type !== 'ProgramStageChanged') return 0;
      expect(before.standing?.status).toBe('active');
      return 1;
    }));

  it('it is measured by each indicator once', () =>
    always(({ event, after }) => {
      expect(after.indicators).toHaveLength(new Set(after.indicators).size);
      return event.type === 'ProgramIndicatorAdopted' ? 1 : 0;
    }));

  it('it is never its own successor, duplicate or origin', () =>
    always(({ event, before }) => {
      const { by, into, from } = { ...event.data } as { by?: string; into?: string; from?: unknown };
      const named = event.type === 'ProgramDerived' ? [from] : [by, into].filter((id) => id !== undefined);
      expect(named).not.toContain(before.launched?.programId ?? 'none');
      return named.length;
    }));

  it('the name it has is not among those it had', () =>
    always(({ event, after }) => {
      expect(after.formerNames).not.toContainEqual(after.name);
      return event.type === 'ProgramRenamed' ? 1 : 0;
    }));

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
