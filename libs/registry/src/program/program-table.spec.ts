import fc from 'fast-check';
import { keptId, launched, other, successorId } from '../../test/fixtures/program-examples.js';
import { idOfGiven } from '../../test/fixtures/scenario.js';
import { fold } from '../decider.js';
import { DomainError } from '../domain-error.js';
import type { ProgramCommand } from './program.commands.js';
import { programStatuses } from './program-life.events.js';
import { program, type ProgramEvent, type ProgramState } from './program.js';

type Status = (typeof programStatuses)[number];

/** The life of a program, written down: where each move leads, `-` when it is already so, or the code of its refusal. */
const table = {
  active: {
    stage: 'active',
    suspend: 'suspended',
    resume: '-',
    discontinue: 'discontinued',
    supersede: 'superseded',
    merge: 'merged',
    confirm: 'active',
  },
  suspended: {
    stage: 'program.suspended',
    suspend: '-',
    resume: 'active',
    discontinue: 'discontinued',
    supersede: 'superseded',
    merge: 'merged',
    confirm: 'suspended',
  },
  discontinued: {
    stage: 'program.discontinued',
    suspend: 'program.discontinued',
    resume: 'program.discontinued',
    discontinue: '-',
    supersede: 'program.discontinued',
    merge: 'merged',
    confirm: 'program.discontinued',
  },
  superseded: {
    stage: 'program.superseded',
    suspend: 'program.superseded',
    resume: 'program.superseded',
    discontinue: 'program.superseded',
    supersede: '-',
    merge: 'merged',
    confirm: 'program.superseded',
  },
  merged: {
    stage: 'program.merged',
    suspend: 'program.merged',
    resume: 'program.merged',
    discontinue: 'program.merged',
    supersede: 'program.merged',
    merge: '-',
    confirm: 'program.merged',
  },
} as const satisfies Record<Status, Record<string, string>>;

type Move = keyof (typeof table)['active'];
const moves = Object.keys(table.active) as Move[];

const commandOf = (move: Move, { stage }: ProgramState, turn: number): ProgramCommand => {
  switch (move) {
    case 'stage':
      return { type: 'ChangeProgramStage', data: { stage: stage === 'trial' ? 'implementation' : 'trial' } };
    case 'suspend':
      return { type: 'SuspendProgram', data: { reason: 'Pandemi' } };
    case 'resume':
      return { type: 'ResumeProgram', data: {} };
    case 'discontinue':
      return { type: 'DiscontinueProgram', data: { reason: 'completed' } };
    case 'supersede':
      return { type: 'SupersedeProgram', data: { by: successorId }, known: other() };
    case 'merge':
      return { type: 'MergeProgram', data: { into: keptId }, known: other() };
    case 'confirm':
      return {
        type: 'ConfirmProgramAlive',
        data: { year: 1900 + turn, office: 'Inspektorat', evidence: 'Laporan' },
      };
  }
};

/** What the decider makes of a move: the status it leads to, `-` for nothing, or the code of the refusal. */
function made(move: Move, state: ProgramState, turn: number): { outcome: string; state: ProgramState } {
  let events: readonly ProgramEvent[];
  try {
    events = program.decide(commandOf(move, state, turn), state);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { outcome: error.detail.code, state };
  }
  const recorded = events.map((event, index) => ({ ...event, eventId: idOfGiven(index) }));
  const after = fold(program, recorded, state);
  return { outcome: events.length === 0 ? '-' : (after.standing?.status ?? 'none'), state: after };
}

const start = fold(program, [{ ...launched, eventId: idOfGiven(0) }]);

it('the table speaks of every status', () => expect(Object.keys(table)).toEqual([...programStatuses]));

it('a program lives as the table says, whatever is asked of it in which order', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12, size: 'max' }), (asked) => {
      let state = start;
      asked.forEach((move, turn) => {
        const status = state.standing?.status as Status;
        const result = made(move, state, turn);
        expect({ status, move, outcome: result.outcome }).toEqual({
          status,
          move,
          outcome: table[status][move],
        });
        met.add(`${status} ${move}`);
        state = result.state;
      });
    }),
    { numRuns: 1_000 },
  );
  const all = programStatuses.flatMap((status) => moves.map((move) => `${status} ${move}`));
  expect(all.filter((pair) => !met.has(pair))).toEqual([]);
});
