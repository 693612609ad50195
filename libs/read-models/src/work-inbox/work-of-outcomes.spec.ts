import { happened, idOf, type Happened } from '../fixtures/facts.js';
import {
  BANJARBARU,
  corrected,
  defined,
  launched,
  recorded,
  registered,
  reviewed,
  rtMandiri,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { tasksOf, workAfter } from '../fixtures/work.js';

const store = freshStore();
const SERIES = `${BANJARBARU}:rtm.rt_total:reported`;
const claim = idOf(21);

const at = (day: string, by: string, what: Happened): Happened => ({
  ...what,
  by,
  recordedAt: `${day}T09:00:00.000Z`,
});
const first = at(
  '2024-01-03',
  'siti',
  recorded(claim, { program: rtMandiri, value: '720', recordedBy: 'siti' }),
);
const returned = at(
  '2024-01-04',
  'vera',
  reviewed(SERIES, 'OutcomeReturned', { eventId: claim, reason: 'Bulan yang mana?' }),
);
const fixed = at('2024-01-05', 'budi', corrected(SERIES, claim, '/value', '720', '702'));
const verified = at('2024-01-06', 'vera', reviewed(SERIES, 'OutcomeVerified', { eventId: claim }));
const published = at('2024-01-07', 'vera', reviewed(SERIES, 'OutcomePublished', { eventId: claim }));

const workOf = (story: readonly Happened[]) =>
  workAfter(
    store(),
    [registered(BANJARBARU), defined(), launched(rtMandiri), ...story],
    { municipality: BANJARBARU, kind: 'verify' },
    '2024-02-01',
  );
const tasksAfter = async (...story: readonly Happened[]) => tasksOf(await workOf(story));

it('falls to verifiers who did not record it', async () => {
  expect(await workOf([first])).toMatchObject([
    {
      kind: 'verify',
      task: 'verify_outcome',
      role: 'verifier',
      notBy: ['siti'],
      fallsTo: null,
      about: { category: 'outcome', id: SERIES, eventId: claim },
      since: '2024-01-03',
      dueOn: null,
      state: 'due',
      indicator: { code: 'rtm.rt_total', name: { id: 'Jumlah RT', en: 'Number of RT' } },
      program: { id: rtMandiri },
      period: '2022',
    },
  ]);
});

it('goes back to who recorded it, and to verifiers again once it is corrected, but not to who corrected it', async () => {
  expect(await workOf([first, returned])).toMatchObject([
    {
      task: 'correct_outcome',
      role: 'officer',
      fallsTo: 'siti',
      notBy: [],
      since: '2024-01-04',
      detail: 'Bulan yang mana?',
    },
  ]);
  expect(await workOf([first, returned, fixed])).toMatchObject([
    { task: 'verify_outcome', role: 'verifier', notBy: ['siti', 'budi'], since: '2024-01-05', detail: null },
  ]);
});

it('is to be published once it is verified, and is done when it is', async () => {
  expect(await workOf([first, verified])).toMatchObject([
    { task: 'publish_outcome', role: 'verifier', notBy: ['siti'], since: '2024-01-06' },
  ]);
  expect(await workOf([first, verified, published])).toEqual([]);
});

it('comes back when a published figure is corrected, and not for a note', async () => {
  const through = [first, verified, published];
  const note = at('2024-01-08', 'budi', corrected(SERIES, claim, '/note', null, 'sampai Desember'));
  expect(await tasksAfter(...through, note)).toEqual([]);
  expect(await tasksAfter(...through, at('2024-01-08', 'budi', fixed))).toEqual(['verify_outcome']);
  const period = at('2024-01-08', 'budi', corrected(SERIES, claim, '/period', '2022', '2021'));
  expect(await workOf([...through, note, period])).toMatchObject([
    { period: '2021', notBy: ['siti', 'budi'] },
  ]);
});

it('leaves when it is retracted, and nothing brings it back', async () => {
  const retracted = happened(`outcome-${SERIES}`, 'FactRetracted', { eventId: claim, reason: 'duplicate' });
  for (const story of [[first], [first, returned], [first, verified]])
    expect(await tasksAfter(...story, retracted)).toEqual([]);
  expect(await tasksAfter(first, retracted, fixed)).toEqual([]);
});

describe('what is retracted in a series', () => {
  const retract = (eventId: string) =>
    happened(`outcome-${SERIES}`, 'FactRetracted', { eventId, reason: 'misattribution' });
  const retractLast = (...story: readonly Happened[]) => {
    const eventId = idOf(77);
    const last = { ...story.at(-1), eventId } as Happened;
    return tasksAfter(...story.slice(0, -1), last, retract(eventId));
  };

  it('no longer takes the place of a claim, which is to be verified again', async () => {
    const next = at('2024-01-09', 'siti', recorded(idOf(22), { value: '700', supersedes: claim }));
    expect(await workOf([first, next, retract(idOf(22))])).toMatchObject([
      { task: 'verify_outcome', about: { eventId: claim }, notBy: ['siti'] },
    ]);
    expect(await workOf([first, verified, next, retract(idOf(22))])).toMatchObject([
      { task: 'publish_outcome', about: { eventId: claim } },
    ]);
  });
  it('was a review that did not happen', async () => {
    expect(await retractLast(first, returned)).toEqual(['verify_outcome']);
    expect(await retractLast(first, verified)).toEqual(['verify_outcome']);
    expect(await retractLast(first, verified, published)).toEqual(['publish_outcome']);
    expect(await retractLast(first, returned, verified)).toEqual(['correct_outcome']);
  });
  it('leaves a corrected figure to be verified anew', async () =>
    expect(await retractLast(first, verified, fixed, published)).toEqual(['verify_outcome']));
});

it('leaves when another claim takes its place, which is to be verified itself', async () => {
  const next = at('2024-01-09', 'siti', recorded(idOf(22), { value: '700', supersedes: claim }));
  expect(await workOf([first, next, fixed])).toMatchObject([
    { task: 'verify_outcome', about: { eventId: idOf(22) } },
  ]);
});

it('takes who the envelope names for the recorder where the claim names none', async () => {
  expect(await workOf([at('2024-01-03', 'siti', recorded(claim))])).toMatchObject([{ notBy: ['siti'] }]);
});
