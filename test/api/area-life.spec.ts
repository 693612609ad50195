import { clientOf } from '../harness/client.js';
import { banjarbaru, householdsReached, jepara } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

// What becomes of a municipality and of an indicator: each step stands on the one before.
type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let admin: Client;
let officer: Client;

beforeAll(async () => {
  registry = await startTestRegistry(() => new Date('2024-03-01T05:00:00Z'));
  admin = clientOf(registry);
  for (const municipality of [banjarbaru, jepara]) await admin.recorded('/municipalities', municipality);
  officer = await officerOf(registry, '63.72');
});
afterAll(() => registry?.stop());

const city = '/municipalities/63.72';
const day = (date: string) => ({ date, precision: 'day' });
const card = async (position: string) => (await admin.get(`${city}?after=${position}`)).body;

it('records populations, households and area with how they were counted', async () => {
  const counted = (population: number, basis: string) => ({ year: 2023, population, basis });
  await officer.changed(`${city}/population`, counted(272_763, 'civil_registry'), '0');
  await officer.changed(`${city}/population`, counted(270_000, 'projection'), '1');
  const households = { year: 2023, households: 88_000, basis: 'civil_registry', edition: 'semester II' };
  await officer.changed(`${city}/households`, households, '2');
  const { position } = await officer.changed(
    `${city}/area`,
    { year: 2023, areaKm2: '305.155', basis: 'code_list' },
    '3',
  );
  expect(await card(position)).toMatchObject({
    latestPopulation: { year: 2023, population: 272_763, basis: 'civil_registry' },
    populations: [{ basis: 'civil_registry' }, { basis: 'projection' }],
    households: [households],
    areas: [{ areaKm2: '305.155', basis: 'code_list', edition: null }],
    revision: '4',
  });
});

it('says what is wrong with a figure', async () => {
  const area = (areaKm2: string) => ({ year: 2023, areaKm2, basis: 'code_list' });
  expect(await officer.change(`${city}/area`, area('0'), '4')).toMatchObject({
    status: 422,
    body: { code: 'municipality.area_not_positive', errors: [{ pointer: '/areaKm2', value: '0' }] },
  });
  expect(await officer.change(`${city}/area`, area('300'), '4')).toMatchObject({
    status: 409,
    body: { code: 'municipality.area_already_recorded', errors: [{ expected: ['305.155'] }] },
  });
  const guessed = { year: 2023, households: 5, basis: 'guess' };
  expect(await officer.change(`${city}/households`, guessed, '4')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/basis', value: 'guess', code: 'code' }] },
  });
});

it('records who holds an office from when, and until when', async () => {
  const mayor = { office: 'Wali Kota', name: 'Aditya Mufti Ariffin', capacity: 'definitive' };
  await officer.changed(`${city}/office-holders`, { ...mayor, from: day('2021-02-26') }, '4');
  const other = { ...mayor, name: 'Said Abdullah', from: day('2023-01-01') };
  expect(await officer.change(`${city}/office-holders`, other, '5')).toMatchObject({
    status: 409,
    body: { code: 'municipality.office_occupied' },
  });
  const { position } = await officer.changed(
    `${city}/office-departures`,
    { ...mayor, on: day('2024-02-01') },
    '5',
  );
  const { offices } = await card(position);
  expect(offices).toMatchObject([{ ...mayor, until: day('2024-02-01') }]);
  expect(offices[0].origin.effectiveFrom).toEqual(day('2021-02-26'));
  expect(offices[0].departure.effectiveFrom).toEqual(day('2024-02-01'));
});

it('is renamed, split and moved by administrators only', async () => {
  const instrument = 'Undang-Undang';
  const changes = {
    name: { name: 'Kota Banjar Baru', instrument },
    splits: { into: ['33.20'], continues: true, instrument },
    merger: { into: '33.20', instrument },
    move: { province: { code: '33', name: 'Jawa Tengah' }, successor: '33.20', instrument },
  };
  for (const [path, change] of Object.entries(changes))
    expect(await officer.change(`${city}/${path}`, change, '6')).toMatchObject({ status: 403 });
  await admin.changed(`${city}/name`, changes.name, '6');
  await admin.changed(`${city}/splits`, changes.splits, '7');
  expect(await admin.change(`${city}/splits`, { ...changes.splits, continues: 'no' }, '8')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/continues' }] },
  });
  const { position } = await admin.changed(`${city}/move`, changes.move, '8');
  expect(await card(position)).toMatchObject({
    name: 'Kota Banjar Baru',
    formerNames: [{ name: 'Kota Banjarbaru', instrument }],
    continuedAs: ['33.20'],
    successors: [
      { kind: 'split', municipality: { code: '33.20', name: 'Kabupaten Jepara' } },
      { kind: 'move', municipality: { code: '33.20' } },
    ],
  });
  expect(await admin.change(`${city}/merger`, changes.merger, '9')).toMatchObject({
    status: 409,
    body: { code: 'municipality.ended', errors: [{ expected: ['33.20'] }] },
  });
});

it('revises an indicator and retires it', async () => {
  const { code: _code, valueType: _type, ...meaning } = householdsReached;
  const { id, revision } = await admin.recorded('/indicators', householdsReached);
  const revised = {
    ...meaning,
    definition: { id: 'Rumah tangga, bukan kepala keluarga', en: 'Households, not their heads' },
    normalisation: { kind: 'per_household', per: 100 },
    reason: 'Dibagi rumah tangga',
  };
  const path = `/indicators/${id}`;
  expect(await officer.change(`${path}/revisions`, revised, revision)).toMatchObject({ status: 403 });
  await admin.changed(`${path}/revisions`, revised, revision);
  expect(await admin.change(`${path}/retirement`, { reason: 'x', successor: id }, '1')).toMatchObject({
    status: 422,
    body: { code: 'indicator.successor_itself' },
  });
  const { position } = await admin.changed(`${path}/retirement`, { reason: 'Tidak diukur lagi' }, '1');
  const { body, headers } = await admin.get(`${path}?after=${position}`);
  expect(headers.etag).toBe('"2"');
  expect(body).toMatchObject({
    version: 2,
    definition: revised.definition,
    references: householdsReached.references,
    retired: { reason: 'Tidak diukur lagi', successor: null },
    versions: [
      { version: 1 },
      { version: 2, changed: ['definition', 'normalisation'], reason: revised.reason },
    ],
  });
  const outcome = {
    municipality: '33.20',
    indicator: id,
    method: 'reported',
    period: '2023',
    valueKind: 'actual',
    value: '1',
    status: 'normal',
  };
  expect(await admin.post('/outcomes', outcome)).toMatchObject({
    status: 409,
    body: { code: 'outcome.indicator_retired' },
  });
  expect(await admin.get('/indicators/no.such')).toMatchObject({ status: 404 });
});
