import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { claim, claimOf, known } from '../../test/fixtures/outcome-examples.js';
import type { OutcomeCommand } from './outcome.commands.js';
import { outcome, type OutcomeEvent } from './outcome.js';

type Correction = Extract<OutcomeCommand, { type: 'CorrectOutcome' }>['data'];

const { given } = scenario(outcome);
const first = idOfGiven(0);
const typo = { eventId: first, pointer: '/value', old: '1029', new: '1092', reason: 'typo' as const };
const correct = (change: Partial<Correction> = {}) => ({
  type: 'CorrectOutcome' as const,
  data: { ...typo, ...change },
});
const corrected = (change: Partial<Correction> = {}): OutcomeEvent => ({
  type: 'FactCorrected',
  data: { ...typo, ...change },
});

describe('correcting a claim', () => {
  it('keeps the old value beside the new one', () => given(claimOf({})).when(correct()).then(corrected()));
  it('is done once', () => given(claimOf({}), corrected()).when(correct()).thenNothing());
  it('starts from what the record says now', () =>
    given(claimOf({}), corrected())
      .when(correct({ new: '1192' }))
      .thenRefused('correction.old_value_differs', '/old', { value: '1029', expected: ['1092'] }));
  it('may be corrected again, and back', () =>
    given(claimOf({}), corrected())
      .when(correct({ old: '1092', new: '1029' }))
      .then(corrected({ old: '1092', new: '1029' })));
  it('fills in and leaves out a note', () => {
    given(claimOf({}))
      .when(correct({ pointer: '/note', old: null, new: 'to October' }))
      .then(corrected({ pointer: '/note', old: null, new: 'to October' }));
    given(claimOf({ note: 'wrong row' }))
      .when(correct({ pointer: '/note', old: 'wrong row', new: null }))
      .then(corrected({ pointer: '/note', old: 'wrong row', new: null }));
  });
  it('says what is the same claim again: what it says now, and not what it said before', () => {
    const record = (value: string) => ({ type: 'RecordOutcome' as const, data: { ...claim, value }, known });
    given(claimOf({}), corrected()).when(record('1092')).thenNothing();
    given(claimOf({}), corrected())
      .when(record('1029'))
      .thenRefused('outcome.already_recorded', '/period', { expected: [first] });
  });
});

describe('a correction is refused', () => {
  it('of what this series does not hold', () =>
    given()
      .when(correct())
      .thenRefused('correction.observation_unknown', '/eventId', { kind: 'missing', value: first }));
  it('of what is not a field that can be wrong', () =>
    given(claimOf({}))
      .when(correct({ pointer: '/municipality' }))
      .thenRefused('correction.pointer_not_correctable', '/pointer', {
        expected: ['/value', '/numerator', '/denominator', '/status', '/period', '/statement', '/note'],
      }));
  it('when it changes nothing', () =>
    given(claimOf({}))
      .when(correct({ new: '1029' }))
      .thenRefused('correction.changes_nothing', '/new'));
  it.each([
    ['outcome.negative_count', '/value', '1029', '-1029'],
    ['outcome.field_invalid', '/value', '1029', '1.029,0'],
    ['outcome.value_missing', '/value', '1029', null],
    ['outcome.value_not_expected', '/status', 'normal', 'missing'],
    ['outcome.field_invalid', '/status', 'normal', 'guess'],
    ['outcome.field_missing', '/status', 'normal', null],
    ['outcome.period_malformed', '/period', '2022-10', 'October'],
    ['outcome.period_reversed', '/period', '2022-10', '2022/2021'],
    ['outcome.numerator_missing', '/denominator', null, '5'],
  ])('as %s when %s would become wrong (%s to %s)', (code, pointer, old, next) =>
    given(claimOf({}))
      .when(correct({ pointer, old, new: next }))
      .thenRefused(code, '/new', { value: next }),
  );
  it('of a statement to nothing', () =>
    given(claimOf({ value: undefined, statement: 'not running' }))
      .when(correct({ pointer: '/statement', old: 'not running', new: null }))
      .thenRefused('outcome.statement_missing', '/new'));
  it('of a missing figure to a figure that is still missing', () =>
    given(claimOf({ value: undefined, status: 'missing', statement: 'not reported' }))
      .when(correct({ pointer: '/status', old: 'missing', new: 'normal' }))
      .thenRefused('outcome.value_missing', '/new'));
  it('when the period it moves to is already spoken of', () =>
    given(claimOf({}), claimOf({ period: '2022-11' }))
      .when(correct({ pointer: '/period', old: '2022-10', new: '2022-11' }))
      .thenRefused('outcome.already_recorded', '/new', { expected: [idOfGiven(1)] }));
});

it('a claim about the period that a correction freed can be recorded', () =>
  given(claimOf({}), corrected({ pointer: '/period', old: '2022-10', new: '2022-11' }))
    .when({ type: 'RecordOutcome', data: { ...claim, value: '900' }, known })
    .then(claimOf({ value: '900' })));
