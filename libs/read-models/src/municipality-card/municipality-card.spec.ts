import type { Kysely } from 'kysely';
import { happened, onDay, type Happened } from '../fixtures/facts.js';
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

const [mother, old, moved] = ['63.03', '64.08', '65.03'] as const;
const of = (code: string) => `municipality-${code}` as const;
const law = 'Undang-Undang Nomor 9 Tahun 1999';
const mayor = { office: 'Bupati', name: 'Edy Supriyanta', capacity: 'pj' as const };

/** Jepara was counted twice in one year and has changed hands; Banjar was split, Nunukan moved, one was merged. */
const life: readonly Happened[] = [
  populated(JEPARA, 2022, 1_252_566, 'civil_registry'),
  happened(of(JEPARA), 'PopulationRecorded', {
    year: 2022,
    population: 1_252_000,
    basis: 'civil_registry',
    edition: 'semester I',
  }),
  populated(JEPARA, 2022, 1_264_598, 'projection'),
  happened(of(JEPARA), 'HouseholdsRecorded', { year: 2022, households: 419_000, basis: 'civil_registry' }),
  happened(of(JEPARA), 'AreaRecorded', { year: 2021, areaKm2: '1059.25', basis: 'statistics_office' }),
  happened(of(JEPARA), 'AreaRecorded', { year: 2022, areaKm2: '1059.250', basis: 'code_list' }),
  happened(of(JEPARA), 'OfficeHeld', { ...mayor, from: onDay('2022-05-22') }),
  happened(of(JEPARA), 'OfficeLeft', { ...mayor, on: onDay('2025-02-20') }),
  happened(of(JEPARA), 'MunicipalityRenamed', { from: 'Kabupaten Jepara', to: 'Kabupaten Kartini' }),
  happened(of(JEPARA), 'MunicipalityRenamed', { from: 'Kabupaten Kartini', to: 'Kabupaten Jepara' }),
  registered(mother),
  registered(old),
  registered(moved),
  happened(
    of(mother),
    'MunicipalitySplit',
    { into: [BANJARBARU], continues: true, instrument: law },
    { effectiveFrom: onDay('1999-04-20') },
  ),
  happened(of(old), 'MunicipalityMoved', {
    province: { code: '65', name: 'Kalimantan Utara' },
    successor: moved,
    instrument: 'Undang-Undang Nomor 20 Tahun 2012',
  }),
  registered('63.10'),
  happened(of('63.10'), 'MunicipalityMerged', { into: mother, instrument: 'Undang-Undang' }),
];

beforeAll(async () => {
  db = await projected(store(), municipalityCardProjection, [
    registered(BANJARBARU),
    registered(JEPARA),
    registered('63.71'),
    populated(BANJARBARU, 2021, 258_753),
    populated(BANJARBARU, 2023, 272_763),
    populated(BANJARBARU, 2023, 272_764),
    populated(BANJARBARU, 2020, 253_442),
    ...life,
  ]);
});

const codesOf = async (filter: object) =>
  (await listMunicipalities(db, { limit: 10, ...filter })).items.map(({ code }) => code);

it('shows the latest year on the card, however late an older year was recorded', async () => {
  const card = await getMunicipality(db, BANJARBARU);
  expect(municipalityCard.parse({ ...card, position: '70', record: 'as_corrected' })).toMatchObject({
    name: 'Kota Banjarbaru',
    province: { code: '63', name: 'Kalimantan Selatan' },
    latestPopulation: { year: 2023, population: 272_764 },
    populations: [{ year: 2023, population: 272_764 }, { year: 2021 }, { year: 2020 }],
    revision: '4',
  });
});

it('knows no population before one was recorded, and nothing of a code that is not registered', async () => {
  expect(await getMunicipality(db, '63.71')).toMatchObject({ latestPopulation: null, populations: [] });
  expect(await getMunicipality(db, '11.01')).toBeNull();
});

it('shows two populations of one year, the better counted on the card', async () => {
  const card = municipalityCard.parse({
    ...(await getMunicipality(db, JEPARA)),
    position: '0',
    record: 'as_corrected',
  });
  expect(card).toMatchObject({
    latestPopulation: { year: 2022, population: 1_252_000, basis: 'civil_registry' },
    populations: [
      { population: 1_252_000, basis: 'civil_registry', edition: 'semester I' },
      { population: 1_252_566, basis: 'civil_registry', edition: null },
      { population: 1_264_598, basis: 'projection', edition: null },
    ],
    households: [{ year: 2022, households: 419_000, basis: 'civil_registry' }],
    areas: [
      { year: 2022, areaKm2: '1059.250', basis: 'code_list' },
      { year: 2021, areaKm2: '1059.25', basis: 'statistics_office' },
    ],
    revision: '10',
  });
});

it('shows who held an office in which capacity, and the names of before', async () => {
  const card = await getMunicipality(db, JEPARA);
  expect(card).toMatchObject({
    name: 'Kabupaten Jepara',
    formerNames: [{ name: 'Kabupaten Jepara' }, { name: 'Kabupaten Kartini' }],
    offices: [
      {
        ...mayor,
        from: { date: '2022-05-22' },
        until: { date: '2025-02-20' },
        departure: { eventId: expect.any(String) },
      },
    ],
  });
});

it('links what a municipality became and what it was made of, from both ends', async () => {
  const split = { kind: 'split', instrument: law };
  expect(await getMunicipality(db, BANJARBARU)).toMatchObject({
    continuedAs: [],
    successors: [],
    predecessors: [{ ...split, municipality: { code: mother, name: `Kota ${mother}` } }],
  });
  expect(await getMunicipality(db, mother)).toMatchObject({
    continuedAs: [],
    successors: [{ ...split, municipality: { code: BANJARBARU, name: 'Kota Banjarbaru' } }],
    predecessors: [{ kind: 'merger', municipality: { code: '63.10' } }],
  });
  expect(await getMunicipality(db, old)).toMatchObject({
    continuedAs: [moved],
    successors: [{ kind: 'move', municipality: { code: moved } }],
  });
});

it('lists by code, page after page, each once', async () => {
  const items = await allPages((page) => listMunicipalities(db, page), 1);
  expect(items.map(({ code }) => code)).toEqual([JEPARA, mother, '63.10', '63.71', BANJARBARU, old, moved]);
  municipalityList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
});

it('filters by province, part of a name and beginning of a code', async () => {
  expect(await codesOf({ province: '63' })).toEqual([mother, '63.10', '63.71', BANJARBARU]);
  expect(await codesOf({ search: 'JEPA' })).toEqual([JEPARA]);
  expect(await codesOf({ search: '63.7' })).toEqual(['63.71', BANJARBARU]);
  expect(await codesOf({ search: '%' })).toEqual([]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', ['2023-02-06']);
  await expect(listMunicipalities(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('counts the municipalities that exist and their provinces', async () =>
  expect(await countMunicipalities(db)).toEqual({ municipalities: 5, provinces: 3 }));
