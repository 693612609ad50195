import type { Kysely } from 'kysely';
import type { DataOf } from '#registry';
import { happened, idOf } from '../fixtures/facts.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  brokenFrom,
  corrected,
  defined,
  populated,
  recorded,
  registered,
  reviewed,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { cityComparisonProjection } from './projection.js';
import { compareCities, type ComparisonRequest } from './queries.js';
import type { CityComparisonTables } from './table.js';
import { cityComparison } from './view.js';

const store = freshStore();
const BELITUNG = '19.02';
const served = 'hc.persons_served';
const total = 'rtm.rt_total';
const perThousand = { normalisation: { kind: 'per_capita' as const, per: 1_000 } };
let nextId = 100;
const claim = (municipality: string, value: string, change: Partial<DataOf<'OutcomeRecorded'>> = {}) =>
  recorded(idOf(nextId++), { municipality, value, indicator: served, unit: 'person', ...change });

const [first, contested, contradicting] = [idOf(50), idOf(51), idOf(52)];
const swadaya = 'ce.self_help_value';
const density = 'sp.density';
const ofJepara = `municipality-${JEPARA}` as const;
let db: Kysely<CityComparisonTables>;

beforeAll(async () => {
  db = await projected(store(), cityComparisonProjection, [
    registered(BANJARBARU),
    registered(JEPARA),
    defined(),
    defined(served, { ...perThousand, unit: 'person', direction: 'higher_better' }),
    populated(BANJARBARU, 2021, 250_000),
    populated(JEPARA, 2022, 1_250_000),
    recorded(first, { municipality: BANJARBARU, indicator: served, unit: 'person', value: '10290' }),
    corrected(`${BANJARBARU}:${served}:reported`, first, '/value', '10290', '1029'),
    corrected(`${BANJARBARU}:${served}:reported`, first, '/note', null, 'read again'),
    claim(JEPARA, '10000'),
    claim(BELITUNG, '500'),
    claim(BELITUNG, '600', { period: '2024' }),
    claim('63.71', '700', { method: 'census' }),
    // Two totals of RT in one city; one of them is put more exactly, the other still stands.
    recorded(contested, { value: '700' }),
    recorded(contradicting, { value: '720', contests: contested }),
    recorded(idOf(53), { value: '721', supersedes: contradicting }),
    recorded(idOf(54), { municipality: JEPARA, value: '5000' }),
    reviewed(`${BANJARBARU}:${total}:reported`, 'OutcomeVerified', { eventId: contested }),
    reviewed(`${BANJARBARU}:${total}:reported`, 'OutcomePublished', { eventId: contested }),
    reviewed(`${JEPARA}:${total}:reported`, 'OutcomeReturned', { eventId: idOf(54), reason: 'RT or RW?' }),
    reviewed(`${BANJARBARU}:${total}:reported`, 'OutcomeVerified', { eventId: idOf(53) }),
    corrected(`${BANJARBARU}:${total}:reported`, idOf(53), '/statement', null, 'as the forum said'),
    // Before, in and after 2020; the one of 2020-07 that changes nothing, and the one that begins with a year.
    ...['2019', '2020', '2021'].flatMap((period, index) => [
      recorded(idOf(60 + 2 * index), { period, value: '690' }),
      recorded(idOf(61 + 2 * index), { period, municipality: JEPARA, value: '4990' }),
    ]),
    brokenFrom(`${BANJARBARU}:${total}:reported`, '2020-07', false),
    brokenFrom(`${BANJARBARU}:${total}:reported`, '2021', false),
    brokenFrom(`${JEPARA}:${total}:reported`, '2020-07', true),
    // Per household and per square kilometre; one city renamed; one indicator revised and retired.
    defined(swadaya, { unit: 'IDR', normalisation: { kind: 'per_household', per: 1 } }),
    defined(density, { normalisation: { kind: 'per_km2', per: 1 } }),
    ...[swadaya, density].map((indicator, n) =>
      recorded(idOf(80 + n), { municipality: JEPARA, indicator, value: '1000000' }),
    ),
    happened(ofJepara, 'HouseholdsRecorded', { year: 2022, households: 400_000, basis: 'projection' }),
    happened(ofJepara, 'HouseholdsRecorded', { year: 2022, households: 500_000, basis: 'census' }),
    happened(ofJepara, 'AreaRecorded', { year: 2022, areaKm2: '1000.5', basis: 'code_list' }),
    happened(ofJepara, 'MunicipalityRenamed', { from: 'Kabupaten Jepara', to: 'Kabupaten Kartini' }),
    happened(`indicator-${density}`, 'IndicatorRevised', {
      ...(defined(density, { normalisation: { kind: 'per_km2', per: 100 } }).event
        .data as DataOf<'IndicatorDefined'>),
      version: 2,
      changed: ['normalisation'],
      reason: 'Per 100 km²',
    }),
    happened(`indicator-${density}`, 'IndicatorRetired', { reason: 'Diganti' }),
  ]);
});

const asked = async (request: Partial<ComparisonRequest> = {}) => {
  const answer = await compareCities(db, {
    indicator: served,
    status: 'normal',
    valueKind: 'actual',
    ...request,
  });
  return cityComparison.parse({ ...answer, position: '0' });
};
const rowsIn = async (request: Partial<ComparisonRequest>) =>
  (await asked(request)).rows.map(({ municipality, rank, compared, notComparableBecause }) => [
    municipality.code,
    rank,
    compared,
    notComparableBecause,
  ]);

it('ranks per thousand people, as corrected, and says of the others why not', async () =>
  expect(await rowsIn({ period: '2022' })).toEqual([
    // 10,000 of 1,250,000 and 1,029 of the 250,000 of the year before.
    [JEPARA, 1, 8, []],
    [BANJARBARU, 2, 4.116, []],
    [BELITUNG, null, null, ['missing_denominator']],
    ['63.71', null, null, ['other_method', 'missing_denominator']],
  ]));

it('shows what it divided by and the code of a city whose name it does not know', async () => {
  const { rows } = await asked({ period: '2022' });
  expect(rows[1]).toMatchObject({ value: '1029', denominator: { population: 250_000, year: 2021 } });
  expect(rows[2]?.municipality).toEqual({ code: BELITUNG, name: BELITUNG });
});

it('divides by households, those of the census before those that are projected', async () => {
  const { rows } = await asked({ indicator: swadaya });
  expect(rows).toMatchObject([
    {
      compared: 2,
      denominator: null,
      dividedBy: { quantity: 'households', value: '500000', year: 2022, basis: 'census', edition: null },
      municipality: { name: 'Kabupaten Kartini' },
    },
  ]);
});

it('divides by the area as the latest version says, and ranks nothing of the version before', async () => {
  const { indicator, rows } = await asked({ indicator: density });
  expect(indicator).toMatchObject({ version: 2, retired: { reason: 'Diganti', successor: null } });
  expect(rows).toMatchObject([
    {
      compared: (1_000_000 * 100) / 1000.5,
      dividedBy: { quantity: 'area_km2', value: '1000.5' },
      rank: null,
      notComparableBecause: ['other_version'],
    },
  ]);
});

it('takes the latest period and the most frequent method unless it is told', async () => {
  expect(await asked()).toMatchObject({ period: '2024', periods: ['2024', '2022'], methods: ['reported'] });
  expect((await asked({ period: '2022' })).basis).toMatchObject({ method: 'reported', indicatorVersion: 1 });
  expect(await asked({ period: '2022', method: 'census' })).toMatchObject({
    basis: { method: 'census' },
    methods: ['census', 'reported'],
  });
});

it('ranks neither side of a contradiction, nor what replaced one side, and leaves out what was replaced', async () =>
  expect(await rowsIn({ indicator: 'rtm.rt_total' })).toEqual([
    [JEPARA, 1, 5000, []],
    [BANJARBARU, null, 700, ['contested']],
    [BANJARBARU, null, 721, ['contested']],
  ]));

it('does not rank a figure in whose period the method changed, and ranks those before and after', async () => {
  const of = async (period: string) =>
    (await rowsIn({ indicator: total, period })).map(([code, rank, , reasons]) => [code, rank, reasons]);
  expect(await of('2020')).toEqual([
    [JEPARA, 1, []],
    [BANJARBARU, null, ['method_break']],
  ]);
  for (const period of ['2019', '2021'])
    expect(await of(period)).toEqual([
      [JEPARA, 1, []],
      [BANJARBARU, 2, []],
    ]);
});

it('shows how far each figure was reviewed', async () => {
  const { rows } = await asked({ indicator: total, period: '2022' });
  expect(rows.map(({ eventId, state }) => [eventId, state])).toEqual([
    [idOf(54), 'returned'],
    [contested, 'published'],
    // Its statement was corrected after it was verified.
    [idOf(53), 'recorded'],
  ]);
});

it('is empty for a period, a value kind or a status without observations', async () => {
  expect(await asked({ period: '1999' })).toMatchObject({ rows: [], basis: { method: null } });
  expect(await asked({ valueKind: 'target' })).toMatchObject({ rows: [], periods: [], period: '' });
  expect((await rowsIn({ period: '2022', status: 'estimated' })).every(([, rank]) => rank === null)).toBe(
    true,
  );
});

it('is null for an indicator nobody defined', async () =>
  expect(
    await compareCities(db, { indicator: 'no.such', status: 'normal', valueKind: 'actual' }),
  ).toBeNull());
