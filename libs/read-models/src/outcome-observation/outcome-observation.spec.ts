import type { Kysely } from 'kysely';
import type { DataOf } from '#registry';
import { happened, idOf } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  brokenFrom,
  corrected,
  defined,
  launched,
  recorded,
  registered,
  reviewed,
  rtMandiri,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { BadCursor, encodeCursor } from '../page.js';
import { outcomeObservationProjection } from './projection.js';
import { listOutcomes } from './list-outcomes.js';
import { countOutcomes, getIndicator, listIndicators } from './queries.js';
import type { OutcomeTables } from './table.js';
import { indicatorDetail, indicatorList, outcomeList, type Observation } from './view.js';

const store = freshStore();
const series = `${BANJARBARU}:rtm.rt_total:reported`;
const [mayor, forumHead, forumAgain, typo, revised, ratio, undefinedOne] = [31, 32, 33, 34, 35, 36, 37].map(
  idOf,
) as [string, string, string, string, string, string, string];

let db: Kysely<OutcomeTables>;
let byId: Map<string, Observation>;

const coverage = defined('hc.coverage', { unit: '%' }).event.data as DataOf<'IndicatorDefined'>;

beforeAll(async () => {
  db = await projected(store(), outcomeObservationProjection, [
    registered(BANJARBARU),
    launched(rtMandiri),
    defined(),
    defined('hc.coverage', { unit: '%' }),
    // Two totals of RT: 700 as the mayor says, 720 as the head of the forum says; the latter is then put more exactly.
    recorded(mayor, { value: '700', program: rtMandiri, note: 'rounded' }),
    recorded(forumHead, { value: '720', contests: mayor }),
    recorded(forumAgain, { value: '721', supersedes: forumHead }),
    // A typing error in the value and in the year, and later a revised figure.
    recorded(typo, { value: '6000.50', period: '2021' }),
    corrected(series, typo, '/value', '6000.50', '600.50'),
    corrected(series, typo, '/period', '2021', '2020-11'),
    corrected(series, mayor, '/note', 'rounded', null),
    recorded(revised, { value: '601', period: '2020-11', supersedes: typo }),
    recorded(ratio, {
      municipality: JEPARA,
      indicator: 'hc.coverage',
      unit: '%',
      numerator: '7',
      denominator: '100',
      dimensions: { sex: 'f' },
    }),
    // The mayor's figure is returned, then verified; its note is corrected later. Another is corrected after publication.
    reviewed(series, 'OutcomeReturned', { eventId: mayor, reason: 'which RT?' }),
    reviewed(series, 'OutcomeVerified', { eventId: mayor, evidence: ['ab'.repeat(32)] }),
    corrected(series, mayor, '/note', null, 'as said in June'),
    reviewed(series, 'OutcomeVerified', { eventId: revised, note: 'seen' }),
    reviewed(series, 'OutcomePublished', { eventId: revised }),
    reviewed(series, 'OutcomeVerified', { eventId: forumAgain }),
    corrected(series, forumAgain, '/value', '721', '722'),
    brokenFrom(series, '2021', true),
    brokenFrom(series, '2019-07', false),
    recorded(undefinedOne, { indicator: 'gone.indicator', status: 'missing' }),
    happened('indicator-hc.coverage', 'IndicatorRevised', {
      ...coverage,
      version: 2,
      unit: 'persen',
      changed: ['unit'],
      reason: 'Satuan ditulis lengkap',
    }),
    happened('indicator-hc.coverage', 'IndicatorRetired', {
      reason: 'Tidak diukur lagi',
      successor: 'rtm.rt_total',
    }),
  ]);
  const items = await allPages((page) => listOutcomes(db, page), 2);
  byId = new Map(
    outcomeList
      .parse({ items, nextCursor: null, position: '0', record: 'as_corrected' })
      .items.map((it) => [it.eventId, it]),
  );
});

it('lists the most recently recorded first, page after page, each once', async () => {
  const order = [undefinedOne, ratio, revised, typo, forumAgain, forumHead, mayor];
  for (const limit of [1, 3, 7]) {
    const items = await allPages((page) => listOutcomes(db, page), limit);
    expect(items.map(({ eventId }) => eventId)).toEqual(order);
  }
});

it('lets both sides of a contradiction stand, both marked', () => {
  expect(byId.get(mayor)).toMatchObject({ value: '700', contested: true, supersededBy: null });
  expect(byId.get(forumHead)).toMatchObject({ value: '720', contested: true, supersededBy: forumAgain });
});

it('keeps the contradiction when one side is replaced, and does not invent one', () => {
  expect(byId.get(forumAgain)).toMatchObject({ contested: true });
  expect(byId.get(revised)).toMatchObject({ contested: false });
});

it('shows the values that stand after corrections, and every correction with what was there before', () => {
  expect(byId.get(typo)).toMatchObject({
    value: '600.50',
    period: '2020-11',
    supersededBy: revised,
    corrections: [
      { pointer: '/value', old: '6000.50', new: '600.50', reason: 'typo', origin: { eventId: idOf(1_008) } },
      { pointer: '/period', old: '2021', new: '2020-11' },
    ],
  });
  expect(byId.get(mayor)).toMatchObject({
    note: 'as said in June',
    corrections: [{ old: 'rounded', new: null }, { new: 'as said in June' }],
  });
});

it('keeps numbers exact, and numerator and denominator apart', () =>
  expect(byId.get(ratio)).toMatchObject({
    value: null,
    numerator: '7',
    denominator: '100',
    dimensions: { sex: 'f' },
  }));

it('shows the code where it does not know the name', () => {
  expect(byId.get(ratio)?.municipality).toEqual({ code: JEPARA, name: JEPARA });
  expect(byId.get(undefinedOne)?.indicator.name).toEqual({ id: 'gone.indicator', en: 'gone.indicator' });
});

it('filters by municipality, indicator, program and state of review', async () => {
  const idsOf = async (filter: object) =>
    (await listOutcomes(db, { limit: 10, ...filter })).items.map(({ eventId }) => eventId);
  expect(await idsOf({ municipality: JEPARA })).toEqual([ratio]);
  expect(await idsOf({ indicator: 'hc.coverage' })).toEqual([ratio]);
  expect(await idsOf({ program: rtMandiri })).toEqual([mayor]);
  expect(await idsOf({ state: 'published' })).toEqual([revised]);
  expect(await idsOf({ state: 'verified' })).toEqual([mayor]);
  expect(await idsOf({ state: 'returned' })).toEqual([]);
});

it('names the periods of each indicator as they stand now, the latest first', async () => {
  const { items } = indicatorList.parse({
    ...(await listIndicators(db)),
    position: '0',
    record: 'as_corrected',
  });
  expect(items.map(({ code, periods }) => [code, periods])).toEqual([
    ['hc.coverage', ['2022']],
    ['rtm.rt_total', ['2022', '2020-11']],
  ]);
});

it('shows how far each was reviewed, and every step on the way', () => {
  expect(byId.get(mayor)).toMatchObject({
    state: 'verified',
    reviews: [
      { kind: 'returned', note: 'which RT?', evidence: [] },
      { kind: 'verified', note: null, evidence: ['ab'.repeat(32)] },
    ],
  });
  expect(byId.get(revised)).toMatchObject({
    state: 'published',
    reviews: [
      { kind: 'verified', note: 'seen', origin: { actor: expect.anything() } },
      { kind: 'published' },
    ],
  });
  expect(byId.get(ratio)).toMatchObject({ state: 'recorded', reviews: [] });
});

it('shows a corrected figure as not reviewed any more', () =>
  expect(byId.get(forumAgain)).toMatchObject({
    value: '722',
    state: 'recorded',
    reviews: [{ kind: 'verified' }],
  }));

it('shows the breaks of a series, the earliest first, and of no other', async () => {
  expect(byId.get(mayor)?.methodBreaks).toMatchObject([
    { from: '2019-07', comparable: false, changed: 'counted anew' },
    { from: '2021', comparable: true },
  ]);
  const { items } = await listOutcomes(db, { limit: 10 });
  expect(items.find(({ eventId }) => eventId === ratio)?.methodBreaks).toEqual([]);
});
it('shows an indicator as it is defined now, with what each version changed and why', async () => {
  const detail = indicatorDetail.parse({
    ...(await getIndicator(db, 'hc.coverage')),
    position: '0',
    record: 'as_corrected',
  });
  expect(detail).toMatchObject({
    version: 2,
    unit: 'persen',
    revision: '2',
    retired: { reason: 'Tidak diukur lagi', successor: 'rtm.rt_total' },
    versions: [
      { version: 1, changed: [], reason: null },
      { version: 2, changed: ['unit'], reason: 'Satuan ditulis lengkap' },
    ],
  });
  expect(await getIndicator(db, 'rtm.rt_total')).toMatchObject({ retired: null, definition: null });
  expect(await getIndicator(db, 'gone.indicator')).toBeNull();
});

it('leaves observations in the version and unit they were recorded under', () =>
  expect(byId.get(ratio)).toMatchObject({ indicatorVersion: 1, unit: '%' }));

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('activity', ['70']);
  await expect(listOutcomes(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('counts', async () => expect(await countOutcomes(db)).toEqual({ observations: 7, indicators: 2 }));
