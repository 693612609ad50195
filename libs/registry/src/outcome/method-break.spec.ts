import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { claimOf } from '../../test/fixtures/outcome-examples.js';
import { fold, type Recorded } from '../decider.js';
import { outcome, type OutcomeEvent } from './outcome.js';

const { given } = scenario(outcome);
// Jepara's daily waste: 1,128 t by another coefficient in 2019, 400 t by 0.5 kg per person in 2024.
const waste = claimOf({ municipality: '33.20', indicator: 'wm.generation', period: '2019', value: '1128' });
const coefficient = { from: '2024', changed: '0.5 kg per person and day', comparable: false };
const declare = (change: object = {}) => ({
  type: 'DeclareMethodBreak' as const,
  data: { ...coefficient, ...change },
});
const declared = (change: object = {}): OutcomeEvent => ({
  type: 'MethodBreakDeclared',
  data: { ...coefficient, ...change },
});

describe('a break of method', () => {
  it('is declared for a series that has begun', () => {
    given(waste).when(declare()).then(declared());
    given().when(declare()).thenRefused('outcome.series_unknown', '/from', { kind: 'missing' });
  });
  it('is declared once', () => given(waste, declared()).when(declare()).thenNothing());
  it('is one of several', () => {
    const another = { from: '2025', changed: '0.35 kg per person and day', comparable: true };
    given(waste, declared()).when(declare(another)).then(declared(another));
    const events = [waste, declared(), declared(another)].map(
      (event, index) => ({ ...event, eventId: idOfGiven(index) }) as Recorded<OutcomeEvent>,
    );
    expect(fold(outcome, events).breaks).toEqual([coefficient, another]);
  });
  it('does not contradict another one of the same period', () =>
    given(waste, declared())
      .when(declare({ comparable: true }))
      .thenRefused('outcome.break_already_declared', '/from', { kind: 'conflict', value: '2024' }));
  it('begins with a period', () =>
    given(waste)
      .when(declare({ from: 'tahun lalu' }))
      .thenRefused('outcome.field_invalid', '/from'));
  it('leaves the claims as they are', () =>
    given(waste, declared())
      .when(declare({ from: '2025' }))
      .then(declared({ from: '2025' })));
});
