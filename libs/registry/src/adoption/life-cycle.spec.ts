import fc from 'fast-check';
import {
  acts,
  marks,
  needs,
  table,
  toImplement,
  type Act,
  type Mark,
  type Place,
} from '../../test/fixtures/adoption-states.js';
import { intended, otherAttempt, program } from '../../test/fixtures/adoption-examples.js';
import { idOfTurn } from '../../test/fixtures/arbitrary-commands.js';
import { DomainError } from '../domain-error.js';
import type { AdoptionCommand } from './adoption.commands.js';
import { adoption, type AdoptionEvent } from './adoption.js';
import { adoptionStage } from './stage.js';

/** The command of an act; what it says is new each time, so that nothing is already true by accident. */
function commandOf(act: Act, turn: number): AdoptionCommand {
  const said = `Ke-${turn}`;
  const decide = (data: object) => ({ type: 'DecideAdoption', data, known: { referredTo: true } });
  const other = { program, adopter: '33.20', closed: false };
  const commands: Record<Act, object> = {
    'assess: feasible': {
      type: 'AssessFeasibility',
      data: { result: 'feasible', summary: said, office: 'Bappeda' },
    },
    'assess: not feasible': {
      type: 'AssessFeasibility',
      data: { result: 'not_feasible', summary: said, office: 'Bappeda' },
    },
    'sign agreement': {
      type: 'SignAgreement',
      data: {
        kind: 'joint_agreement',
        number: said,
        signedOn: { date: '2023-03-01', precision: 'day' },
        parties: ['33.20', '63.72'],
      },
      known: { unregistered: [] },
    },
    'decide: adopt': decide({ decision: 'adopt', explanation: said }),
    'decide: decline': decide({ decision: 'decline', reason: said }),
    'decide: defer': decide({ decision: 'defer', reviewOn: '2024-01-31', explanation: said }),
    'decide: refer': decide({ decision: 'refer', referredTo: otherAttempt, explanation: said }),
    'issue instrument': {
      type: 'IssueAdoptionInstrument',
      data: { kind: 'decree', number: said, year: 2023, citesOrigin: false },
    },
    budget: { type: 'BudgetAdoption', data: { fiscalYear: 2024, reference: said } },
    'start trial': { type: 'StartTrial', data: { from: '2023-04-01', scope: said } },
    'evaluate trial': { type: 'EvaluateTrial', data: { result: 'fail', learnt: said } },
    implement: { type: 'ImplementAdoption', data: {}, known: { localProgram: null } },
    scale: { type: 'ScaleAdoption', data: { fromScope: 'Tiga RT', toScope: said } },
    suspend: { type: 'SuspendAdoption', data: { reason: said } },
    resume: { type: 'ResumeAdoption', data: { note: said } },
    withdraw: { type: 'WithdrawAdoption', data: { reason: said } },
    discontinue: { type: 'DiscontinueAdoption', data: { reason: 'budget', explanation: said } },
    supersede: {
      type: 'SupersedeAdoption',
      data: { supersededBy: idOfTurn(turn) },
      known: { supersededBy: other },
    },
  };
  return commands[act] as AdoptionCommand;
}

/** An attempt by the table alone. */
class Model {
  place: Place = 'intended';
  private readonly true = new Set<Mark>();
  private isImplemented = false;

  /** Whether the table allows it; then it is done. What an implementation says is the same each time: it repeats. */
  does(act: Act): boolean {
    if (act === 'implement' && this.isImplemented) return true;
    const next = table[this.place][act];
    if (!next || !this.meets(act)) return false;
    for (const [mark, holds] of Object.entries(marks[act] ?? {}) as [Mark, boolean][])
      if (holds) this.true.add(mark);
      else this.true.delete(mark);
    this.place = next;
    this.isImplemented ||= act === 'implement';
    return true;
  }

  get stage() {
    return this.true.has('resting') && Object.keys(table[this.place]).length > 0 ? 'suspended' : this.place;
  }

  private meets(act: Act): boolean {
    const inPractice = this.place === 'implemented' || this.place === 'scaled';
    const wanted = act === 'implement' && !inPractice ? [toImplement] : needs[act];
    return wanted?.some((all) => all.every((it) => this.holds(it))) ?? true;
  }

  private holds(wanted: Mark | `!${Mark}`): boolean {
    return wanted.startsWith('!') ? !this.true.has(wanted.slice(1) as Mark) : this.true.has(wanted as Mark);
  }
}

/** The attempt as the decider has it: its state and all its events. */
class Attempt {
  state = adoption.evolve(adoption.initialState, { ...intended, eventId: idOfTurn(0) });
  readonly events: AdoptionEvent[] = [intended];

  does(act: Act): boolean {
    try {
      const command = commandOf(act, this.events.length);
      for (const event of adoption.decide(command, this.state)) {
        this.state = adoption.evolve(this.state, { ...event, eventId: idOfTurn(this.events.length) });
        this.events.push(event);
      }
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}

const life = fc.array(fc.constantFrom(...acts), { maxLength: 40, size: 'max' });

describe('the life cycle', () => {
  it('accepts what the table of states accepts, and stands where the table stands', () =>
    fc.assert(
      fc.property(life, (lived) => {
        const model = new Model();
        const attempt = new Attempt();
        for (const act of lived) {
          const before = model.stage;
          const accepted = attempt.does(act);
          const stage = adoptionStage(attempt.state.course);
          expect({ before, act, accepted, stage }).toEqual({
            before,
            act,
            accepted: model.does(act),
            stage: model.stage,
          });
        }
      }),
      { numRuns: 300 },
    ));

  it('is walked through whole: every place of the table is reached, and left by each of its acts', () => {
    const walked = new Set<string>();
    fc.assert(
      fc.property(life, (lived) => {
        const model = new Model();
        for (const act of lived) {
          const from = model.place;
          if (model.does(act)) walked.add(`${from}: ${act}`);
        }
      }),
      { numRuns: 20_000, seed: 6372 },
    );
    const all = Object.entries(table).flatMap(([from, moves]) =>
      Object.keys(moves).map((act) => `${from}: ${act}`),
    );
    expect(all.filter((move) => !walked.has(move))).toEqual([]);
  });

  it('never implements, scales or resumes after a decline in the same attempt, nor anything else', () =>
    fc.assert(
      fc.property(life, life, (before, after) => {
        const attempt = new Attempt();
        for (const act of before) attempt.does(act);
        attempt.does('decide: decline');
        for (const act of after) attempt.does(act);
        const types = attempt.events.map(({ type, data }) =>
          type === 'AdoptionDecided' && 'decision' in data ? data.decision : type,
        );
        const decline = types.indexOf('decline');
        expect(decline === -1 ? [] : types.slice(decline + 1)).toEqual([]);
      }),
      { numRuns: 200 },
    ));

  it('begins with the intent', () =>
    fc.assert(
      fc.property(fc.constantFrom(...acts), (act) =>
        expect(() => adoption.decide(commandOf(act, 0), adoption.initialState)).toThrow(DomainError),
      ),
    ));
});
