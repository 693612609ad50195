import type { DataOf, EventType } from '#registry';
import { happened, idOf, onDay, type Circumstances, type Happened } from '../fixtures/facts.js';
import { BANJARBARU, intended, JEPARA, launched, registered, rtMandiri } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { tasksOf, workAfter } from '../fixtures/work.js';

const store = freshStore();
const attempt = idOf(11);
const basics = [registered(BANJARBARU), registered(JEPARA), launched(rtMandiri), intended(attempt)];

const step = <Type extends EventType>(type: Type, data: DataOf<Type>, more: Circumstances = {}): Happened =>
  happened(`adoption-${attempt}`, type, data, more);

const workOf = (story: readonly Happened[], today: string) =>
  workAfter(store(), [...basics, ...story], { municipality: JEPARA, kind: 'review' }, today);
const tasksAfter = async (...story: readonly Happened[]) => tasksOf(await workOf(story, '2030-01-01'));

const deferred = step(
  'AdoptionDecided',
  { decision: 'defer', reviewOn: '2024-03-01' },
  { eventId: idOf(80), effectiveFrom: onDay('2023-06-01') },
);

it('comes back to what was deferred: before its day, on it and after it', async () => {
  expect(await workOf([], '2024-03-02')).toEqual([]);
  const item = {
    kind: 'review',
    task: 'decide_again',
    role: 'officer',
    municipality: { code: JEPARA },
    counterpart: { code: BANJARBARU },
    about: { category: 'adoption', id: attempt, eventId: idOf(80) },
    program: { id: rtMandiri, name: { id: 'RT Mandiri' } },
    since: '2023-06-01',
    dueOn: '2024-03-01',
  };
  const states = {
    '2024-02-29': ['coming', false],
    '2024-03-01': ['due', false],
    '2024-03-02': ['due', true],
  };
  for (const [today, [state, isOverdue]] of Object.entries(states))
    expect(await workOf([deferred], today)).toMatchObject([{ ...item, state, isOverdue }]);
});

it('is done with it when it is decided, or the attempt ends', async () => {
  expect(await tasksAfter(deferred)).toEqual(['decide_again 2024-03-01']);
  const again = step('AdoptionDecided', { decision: 'defer', reviewOn: '2025-03-01' });
  expect(await tasksAfter(deferred, again)).toEqual(['decide_again 2025-03-01']);
  const adopting = step('AdoptionDecided', { decision: 'adopt', reviewOn: '2025-03-01' });
  expect(await tasksAfter(deferred, adopting)).toEqual([]);
  expect(await tasksAfter(deferred, step('AdoptionWithdrawn', { reason: 'anggaran' }))).toEqual([]);
  expect(await tasksAfter(deferred, step('AdoptionSuperseded', { supersededBy: idOf(12) }))).toEqual([]);
});

it('asks for the evaluation of a trial that has begun, by the day on which it was to end', async () => {
  const trial = (from: string, to?: string) =>
    step('TrialStarted', { from, scope: 'tiga RT', ...(to && { to }) }, { eventId: idOf(81) });
  const adopting = step('AdoptionDecided', { decision: 'adopt' });
  const planned = [adopting, trial('2024-04-01', '2024-06-30')];
  expect(await workOf(planned, '2024-03-31')).toEqual([]);
  expect(await workOf(planned, '2024-04-01')).toMatchObject([
    { task: 'evaluate_trial', since: '2024-04-01', dueOn: '2024-06-30', state: 'coming' },
  ]);
  expect(await workOf(planned, '2024-07-01')).toMatchObject([{ isOverdue: true }]);
  const evaluated = step('TrialEvaluated', { result: 'improve', learnt: 'perlu pendamping' });
  expect(await tasksAfter(...planned, evaluated)).toEqual([]);
  expect(await tasksAfter(...planned, evaluated, trial('2024-08-01'))).toEqual(['evaluate_trial']);
  expect(await tasksAfter(deferred, trial('2024-04-01'))).toEqual([
    'decide_again 2024-03-01',
    'evaluate_trial',
  ]);
  const declined = step('AdoptionDecided', { decision: 'decline', reason: 'tidak cocok' });
  expect(await tasksAfter(trial('2024-04-01'), declined)).toEqual([]);
});

it('is the adopter’s work, never the origin’s', async () => {
  const story = [...basics, deferred];
  expect(await workAfter(store(), story, { municipality: BANJARBARU, kind: 'review' }, '2030-01-01')).toEqual(
    [],
  );
});
