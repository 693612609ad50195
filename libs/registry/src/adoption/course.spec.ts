import { scenario } from '../../test/fixtures/scenario.js';
import {
  adopted,
  declined,
  event,
  implemented,
  intended,
  localProgram,
} from '../../test/fixtures/adoption-examples.js';
import type { DataOf } from '../catalogue.js';
import { adoption } from './adoption.js';

const { given } = scenario(adoption);
const closed = ['adoption.closed', '/adoption'] as const;
const suspended = event('AdoptionSuspended', { reason: 'Menunggu perubahan APBD' });
const withdrawn = event('AdoptionWithdrawn', { reason: 'Sudah ada program serupa' });

const trial = { from: '2023-04-01', to: '2023-06-30', scope: 'Tiga RT di Kecamatan Jepara' };
const start = (change: object = {}) => ({ type: 'StartTrial' as const, data: { ...trial, ...change } });
const started = event('TrialStarted', trial);
const evaluation = { result: 'improve' as const, learnt: 'Pendampingan RT perlu dua orang' };
const evaluate = (change: object = {}) => ({
  type: 'EvaluateTrial' as const,
  data: { ...evaluation, ...change } as DataOf<'TrialEvaluated'>,
});
const evaluated = event('TrialEvaluated', evaluation);

describe('a trial', () => {
  const assessed = (result: DataOf<'FeasibilityAssessed'>['result']) =>
    event('FeasibilityAssessed', { result, summary: 'RT sudah ada', office: 'Bappeda' });

  it('follows the decision, or comes before it when the program was found feasible', () => {
    given(intended, adopted).when(start()).then(started);
    given(intended, assessed('feasible')).when(start()).then(started);
    given(intended, assessed('feasible_with_changes')).when(start()).then(started);
    const unfounded = ['adoption.trial_unfounded', '/adoption'] as const;
    given(intended)
      .when(start())
      .thenRefused(...unfounded);
    given(intended, assessed('not_feasible'))
      .when(start())
      .thenRefused(...unfounded, { value: false });
  });
  it('does not end before it begins', () => {
    given(intended, adopted)
      .when(start({ to: '2023-03-31' }))
      .thenRefused('adoption.trial_reversed', '/to', { value: '2023-03-31' });
    const oneDay = { ...trial, to: trial.from };
    given(intended, adopted).when(start(oneDay)).then(event('TrialStarted', oneDay));
  });
  it('runs alone; another may follow its evaluation', () => {
    given(intended, adopted, started).when(start()).thenNothing();
    given(intended, adopted, started)
      .when(start({ from: '2023-05-01' }))
      .thenRefused('adoption.trial_running', '/from');
    const next = { from: '2023-09-01', scope: 'Satu kecamatan' };
    given(intended, adopted, started, evaluated)
      .when({ type: 'StartTrial', data: next })
      .then(event('TrialStarted', next));
  });
  it('does not start when the program is in practice, suspended or given up', () => {
    given(intended, adopted, implemented)
      .when(start())
      .thenRefused('adoption.trial_after_implementation', '/adoption');
    given(intended, adopted, suspended).when(start()).thenRefused('adoption.suspended', '/adoption');
    given(intended, withdrawn)
      .when(start())
      .thenRefused(...closed, { value: 'withdrawn' });
  });
  it('is evaluated once, when it was started', () => {
    given(intended, adopted)
      .when(evaluate())
      .thenRefused('adoption.trial_not_started', '/adoption', { kind: 'conflict' });
    given(intended, adopted, started).when(evaluate()).then(evaluated);
    given(intended, adopted, started, suspended).when(evaluate()).then(evaluated);
    given(intended, adopted, started, evaluated).when(evaluate()).thenNothing();
    given(intended, adopted, started, evaluated)
      .when(evaluate({ result: 'fail' }))
      .thenRefused('adoption.trial_evaluated', '/result', { expected: ['improve'] });
    given(intended, adopted, started, withdrawn)
      .when(evaluate())
      .thenRefused(...closed);
  });
});

describe('scaling', () => {
  const growth = { fromScope: 'Tiga RT', toScope: 'Seluruh RT di Kecamatan Jepara' };
  const scale = (change: object = {}) => ({ type: 'ScaleAdoption' as const, data: { ...growth, ...change } });
  const scaled = event('AdoptionScaled', growth);

  it('follows the implementation', () => {
    given(intended, adopted, implemented).when(scale()).then(scaled);
    given(intended, adopted, implemented, scaled).when(scale()).thenNothing();
    given(intended, adopted)
      .when(scale())
      .thenRefused('adoption.scaled_too_early', '/adoption', { value: 'decided' });
    given(intended, declined)
      .when(scale())
      .thenRefused(...closed);
  });
  it('changes the scope, and not of what is suspended', () => {
    given(intended, adopted, implemented)
      .when(scale({ toScope: 'Tiga RT' }))
      .thenRefused('adoption.scope_unchanged', '/toScope');
    given(intended, adopted, implemented, suspended)
      .when(scale())
      .thenRefused('adoption.suspended', '/adoption');
  });
});

describe('suspending and resuming', () => {
  const suspend = (reason = 'Menunggu perubahan APBD') => ({
    type: 'SuspendAdoption' as const,
    data: { reason },
  });
  const resume = { type: 'ResumeAdoption' as const, data: {} };
  const resumed = event('AdoptionResumed', {});

  it('rests what is under way', () => {
    for (const under of [[adopted], [adopted, started], [adopted, implemented]])
      given(intended, ...under)
        .when(suspend())
        .then(suspended);
    given(intended).when(suspend()).thenRefused('adoption.not_under_way', '/adoption');
    given(intended, event('AdoptionDecided', { decision: 'defer', reviewOn: '2024-01-31' }))
      .when(suspend())
      .thenRefused('adoption.not_under_way', '/adoption', { value: 'deferred' });
    given(intended, declined)
      .when(suspend())
      .thenRefused(...closed);
  });
  it('is for one reason at a time', () => {
    given(intended, adopted, suspended).when(suspend()).thenNothing();
    given(intended, adopted, suspended)
      .when(suspend('Banjir'))
      .thenRefused('adoption.already_suspended', '/reason');
  });
  it('ends when it is resumed', () => {
    given(intended, adopted, suspended).when(resume).then(resumed);
    given(intended, adopted, suspended, resumed).when(resume).thenNothing();
    given(intended, adopted).when(resume).thenRefused('adoption.not_suspended', '/adoption');
    given(intended, adopted, suspended, resumed).when(suspend()).then(suspended);
    given(intended, adopted, suspended, withdrawn)
      .when(resume)
      .thenRefused(...closed);
  });
  it('that is on record is not refused once the attempt has ended', () => {
    const ended = event('AdoptionDiscontinued', { reason: 'budget' });
    given(intended, adopted, implemented, suspended, ended).when(suspend()).thenNothing();
    given(intended, adopted, implemented, suspended, resumed, ended).when(resume).thenNothing();
    given(intended, adopted, implemented, suspended, resumed, ended)
      .when(suspend())
      .thenRefused(...closed);
    given(intended, adopted, implemented, suspended, ended)
      .when(suspend('Banjir'))
      .thenRefused(...closed);
  });
  it('keeps it from being put into practice, but not its local program from being named', () => {
    const implement = (data: DataOf<'AdoptionImplemented'>) => ({
      type: 'ImplementAdoption' as const,
      data,
      known: { localProgram: { municipality: '33.20' } },
    });
    given(intended, adopted, suspended)
      .when(implement({ localProgram }))
      .thenRefused('adoption.suspended', '/adoption');
    given(intended, adopted, event('AdoptionImplemented', {}), suspended)
      .when(implement({ localProgram }))
      .then(implemented);
  });
});
