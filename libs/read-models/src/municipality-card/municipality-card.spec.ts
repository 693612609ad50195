import type { Kysely } from 'kysely';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, JEPARA, populated, registered } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { BadCursor, encodeCursor } from '../page.js';
import { municipalityCardProjection } from './projection.js';
import { countMunicipalities, getMunicipality, listMunicipalities } from './queries.js';
import type { MunicipalityCardTables } from './table.js';
import { municipalityCard, municipalityList } from './view.js';

const store = freshStore();
let db: Kysely<MunicipalityCardTables>;

beforeAll(async () => {
  db = await projected(store(), municipalityCardProjection, [
    registered(BANJARBARU),
    registered(JEPARA),
    registered('63.71'),
    populated(BANJARBARU, 2021, 258_753),
    populated(BANJARBARU, 2023, 272_763),
    populated(BANJARBARU, 2023, 272_764),
    populated(BANJARBARU, 2020, 253_442),
  ]);
});

const codesOf = async (filter: object) =>
  (await listMunicipalities(db, { limit: 10, ...filter })).items.map(({ code }) => code);

it('shows the latest year on the card, however late an older year was recorded', async () => {
  const card = await getMunicipality(db, BANJARBARU);
  expect(municipalityCard.parse({ ...card, position: '70' })).toMatchObject({
    name: 'Kota Banjarbaru',
    province: { code: '63', name: 'Kalimantan Selatan' },
    latestPopulation: { year: 2023, population: 272_764 },
    populations: [{ year: 2023, population: 272_764 }, { year: 2021 }, { year: 2020 }],
    revision: '4',
  });
});

it('knows no population before one was recorded, and nothing of a code that is not registered', async () => {
  expect(await getMunicipality(db, JEPARA)).toMatchObject({ latestPopulation: null, populations: [] });
  expect(await getMunicipality(db, '11.01')).toBeNull();
});

it('lists by code, page after page, each once', async () => {
  const items = await allPages((page) => listMunicipalities(db, page), 1);
  expect(items.map(({ code }) => code)).toEqual([JEPARA, '63.71', BANJARBARU]);
  municipalityList.parse({ items, nextCursor: null, position: '0' });
});

it('filters by province, part of a name and beginning of a code', async () => {
  expect(await codesOf({ province: '63' })).toEqual(['63.71', BANJARBARU]);
  expect(await codesOf({ search: 'JEPA' })).toEqual([JEPARA]);
  expect(await codesOf({ search: '63.7' })).toEqual(['63.71', BANJARBARU]);
  expect(await codesOf({ search: '%' })).toEqual([]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', ['2023-02-06']);
  await expect(listMunicipalities(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('counts municipalities and their provinces', async () =>
  expect(await countMunicipalities(db)).toEqual({ municipalities: 3, provinces: 2 }));
