import type { Kysely } from 'kysely';
import { projected } from '../fixtures/projected.js';
import { ids, recordStory } from '../fixtures/record-story.js';
import { BANJARBARU, JEPARA } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { records, type WhichRecord } from '../record/which-record.js';
import { cityComparisonProjection } from './projection.js';
import { compareCities } from './queries.js';
import type { CityComparisonTables } from './table.js';
import { cityComparison } from './view.js';

const store = freshStore();
let db: Kysely<CityComparisonTables>;

beforeAll(async () => {
  db = await projected(store(), cityComparisonProjection, recordStory);
});

async function compared(record: WhichRecord | undefined, period?: string) {
  const asked = { indicator: 'rtm.rt_total', status: 'normal', valueKind: 'actual', period, record } as const;
  return cityComparison.parse({ ...(await compareCities(db, asked)), position: '0' });
}

const ranks = async (record: WhichRecord, period: string) =>
  (await compared(record, period)).rows.map(({ municipality, value, rank, notComparableBecause }) => [
    municipality.code,
    value,
    rank,
    notComparableBecause,
  ]);

it('says which of the two it is, and takes the corrected one unless it is told', async () => {
  expect((await compared(undefined)).record).toBe('as_corrected');
  for (const record of records) expect((await compared(record)).record).toBe(record);
});

it('compares what a retracted claim had replaced, not the retracted claim', async () => {
  expect(await ranks('as_corrected', '2022')).toEqual([
    [JEPARA, '100', 1, []],
    [BANJARBARU, '700', null, ['contested']],
    [BANJARBARU, '720', null, ['contested']],
  ]);
  expect(await ranks('as_recorded', '2022')).toEqual([
    [JEPARA, '100', 1, []],
    [BANJARBARU, '700', null, ['contested', 'method_break']],
    [BANJARBARU, '721', null, ['contested', 'method_break']],
  ]);
});

it('ranks a claim again when what contradicted it was retracted', async () => {
  expect(await ranks('as_corrected', '2021')).toEqual([
    [BANJARBARU, '600', 1, []],
    [JEPARA, '100', 2, []],
  ]);
  expect(await ranks('as_recorded', '2021')).toEqual([
    [JEPARA, '100', 1, []],
    [BANJARBARU, '600', null, ['contested', 'method_break']],
    [BANJARBARU, '610', null, ['contested', 'method_break']],
  ]);
});

it('ranks neither of two claims that stand because what joined them was retracted', async () => {
  expect(await ranks('as_corrected', '2020')).toEqual([
    [BANJARBARU, '1', null, ['contested']],
    [BANJARBARU, '3', null, ['contested']],
  ]);
  expect(await ranks('as_recorded', '2020')).toEqual([[BANJARBARU, '3', 1, []]]);
});

it('compares values, periods and breaks as corrected, or as they were recorded', async () => {
  expect(await ranks('as_corrected', '2016')).toEqual([
    [JEPARA, '100', 1, []],
    [BANJARBARU, '60', 2, []],
  ]);
  expect(await ranks('as_recorded', '2016')).toEqual([
    [JEPARA, '100', 1, []],
    [BANJARBARU, '6000', null, ['method_break']],
  ]);
  expect(await ranks('as_corrected', '2014')).toEqual([
    [JEPARA, '100', 1, []],
    [BANJARBARU, '10', null, ['method_break']],
  ]);
  expect(await ranks('as_recorded', '2014')).toEqual([[JEPARA, '100', 1, []]]);
  const years = ['2022', '2021', '2020', '2019', '2018', '2017', '2016'];
  expect((await compared('as_corrected')).periods).toEqual([...years, '2014']);
  expect((await compared('as_recorded')).periods).toEqual([...years, '2015', '2014']);
});

it('says how far each was reviewed and whether its record was corrected', async () => {
  const told = async (record: WhichRecord, period: string) =>
    (await compared(record, period)).rows
      .filter(({ municipality }) => municipality.code === BANJARBARU)
      .map(({ state, corrected }) => [state, corrected]);
  expect(await told('as_corrected', '2019')).toEqual([['verified', true]]);
  expect(await told('as_recorded', '2019')).toEqual([['published', true]]);
  expect(await told('as_corrected', '2018')).toEqual([['recorded', true]]);
  expect(await told('as_recorded', '2018')).toEqual([['verified', true]]);
  expect(await told('as_recorded', '2016')).toEqual([['verified', true]]);
  const [ofJepara] = (await compared('as_corrected', '2022')).rows;
  expect(ofJepara).toMatchObject({ municipality: { code: JEPARA }, corrected: false });
  const { rows } = await compared('as_recorded', '2022');
  expect(rows.map(({ eventId }) => eventId)).toContain(ids.forumAgain);
});
