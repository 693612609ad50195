import { clientOf } from '../harness/client.js';
import { householdsReached, recordBasics, rtMandiri } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let program = '';

beforeAll(async () => {
  registry = await startTestRegistry(() => new Date('2024-03-01T05:00:00Z'));
  api = clientOf(registry);
  ({ program } = await recordBasics(api));
});
afterAll(() => registry?.stop());

const launch = async (change: object = {}) =>
  (await api.recorded('/programs', { ...rtMandiri, ...change })).id;
/** Posts changes one after the other, each on the revision that the one before left; the last position. */
async function changes(id: string, steps: readonly (readonly [string, object])[], from = 0): Promise<string> {
  let position = '';
  for (const [index, [path, payload]] of steps.entries())
    ({ position } = await api.changed(`/programs/${id}/${path}`, payload, String(from + index)));
  return position;
}
const refusal = async (id: string, path: string, payload: object, revision: string) => {
  const { status, body } = await api.change(`/programs/${id}/${path}`, payload, revision);
  return { status, code: body.errors?.[0]?.code ?? body.code, pointer: body.errors?.[0]?.pointer };
};

it('says of a program what it is called, about, measured by and paid from', async () => {
  await api.recorded('/indicators', { ...householdsReached, code: 'rtm.funds' });
  const name = { id: 'RT Mandiri Plus', en: 'Self-reliant neighbourhoods plus' };
  const position = await changes(program, [
    ['budget-references', { year: 2023, document: 'DPA 2023', amount: '52500000000.25', currency: 'IDR' }],
    ['agency', { agency: 'Dinas Sosial' }],
    ['agency', { agency: 'Bagian Pemerintahan' }],
    ['revision', { digital: true, sector: 'social_protection' }],
    ['name', { name }],
    ['aliases', { alias: 'RT Mandiri Banjarbaru' }],
    ['indicators', { indicator: 'rtm.funds' }],
    ['dropped-indicators', { indicator: 'rtm.households', reason: 'Tidak lagi didata' }],
  ]);
  const { body, headers } = await api.get(`/programs/${program}?after=${position}`);
  expect(headers.etag).toBe('"8"');
  expect(body).toMatchObject({
    name,
    formerNames: [rtMandiri.name],
    aliases: ['RTM', 'RT Mandiri Banjarbaru'],
    sector: 'social_protection',
    digital: true,
    agency: 'Bagian Pemerintahan',
    indicators: ['rtm.funds'],
    droppedIndicators: [{ indicator: 'rtm.households', reason: 'Tidak lagi didata' }],
    budgetReferences: [
      { document: 'DPA 2023', amount: '52500000000.25', currency: 'IDR', accountCode: null },
    ],
  });
  const found = await api.get(`/programs?search=neighbourhoods&digital=true&status=active`);
  expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([program]);
  expect((await api.get('/programs?digital=false')).body.items).toEqual([]);
});

it('takes who began it and whether it is digital at the launch', async () => {
  const id = await launch({ initiator: { office: 'Wali Kota', capacity: 'definitive' }, digital: false });
  const { position } = await api.changed(`/programs/${id}/agency`, { agency: 'Dinas Sosial' }, '0');
  const { body } = await api.get(`/programs/${id}?after=${position}`);
  expect(body).toMatchObject({ initiator: { office: 'Wali Kota', capacity: 'definitive' }, digital: false });
});

it('pauses a program, resumes it, confirms that it is alive and ends it', async () => {
  const id = await launch();
  const alive = { year: 2024, office: 'Bagian Pemerintahan', evidence: 'Laporan semester I' };
  await changes(id, [
    ['suspension', { reason: 'Pandemi', until: '2021-06-30' }],
    ['resumption', { note: 'Dibuka kembali' }],
    ['alive-confirmations', alive],
  ]);
  expect(await refusal(id, 'suspension', { reason: 'Pandemi', until: '2021-06-31' }, '3')).toEqual({
    status: 422,
    code: 'day',
    pointer: '/until',
  });
  const position = await changes(id, [['discontinuation', { reason: 'completed' }]], 3);
  const { body } = await api.get(`/programs/${id}?after=${position}`);
  expect(body).toMatchObject({ status: 'discontinued', alive: false, lastConfirmedYear: 2024 });
  expect(body.statuses.map(({ status }: { status: string }) => status)).toEqual([
    'active',
    'suspended',
    'active',
    'discontinued',
  ]);
  expect(await refusal(id, 'resumption', {}, '4')).toEqual({
    status: 409,
    code: 'program.discontinued',
    pointer: '/program',
  });
  expect(await refusal(id, 'alive-confirmations', { ...alive, year: 2025 }, '4')).toMatchObject({
    status: 409,
  });
});

it('lets another program take its place, and closes a duplicate record for the one that is kept', async () => {
  const [old, duplicate] = [await launch(), await launch()];
  await changes(old, [['successor', { by: program }]]);
  const position = await changes(duplicate, [['merger', { into: program }]]);
  const merged = await api.get(`/programs/${duplicate}?after=${position}`);
  expect(merged.body).toMatchObject({
    status: 'merged',
    statuses: [{}, { program: { id: program, name: { id: 'RT Mandiri Plus' } } }],
  });
  const { body } = await api.change(`/programs/${duplicate}/aliases`, { alias: 'RT M' }, '1');
  expect(body.errors).toMatchObject([{ code: 'program.merged', value: program, expected: [program] }]);
  expect(await refusal(program, 'successor', { by: old }, '8')).toMatchObject({
    code: 'program.successor_in_circle',
  });
});

it('leads from a program to the one it comes from and the adoption that made it', async () => {
  const local = await launch({ municipality: '33.20', indicators: [] });
  const { id: adoption } = await api.recorded('/adoptions', { program, adopter: '33.20' });
  const derived = { from: program, adoption };
  expect(await refusal(local, 'lineage', derived, '0')).toEqual({
    status: 409,
    code: 'program.adoption_not_implemented',
    pointer: '/adoption',
  });
  await api.changed(`/adoptions/${adoption}/decision`, { decision: 'adopt' }, '0');
  await api.changed(`/adoptions/${adoption}/implementation`, { localProgram: local }, '1');
  const position = await changes(local, [['lineage', derived]]);
  const { body } = await api.get(`/programs/${local}?after=${position}`);
  expect(body.lineage).toMatchObject([
    { program: { id: program, name: { id: 'RT Mandiri Plus' } }, municipality: { code: '63.72' }, adoption },
  ]);
  expect(await refusal(program, 'lineage', { from: local }, '8')).toMatchObject({
    status: 422,
    code: 'program.origin_in_circle',
  });
});

it('is for the officers of its municipality', async () => {
  const ofJepara = await officerOf(registry, '33.20');
  const head = await registry.log.head();
  for (const [path, payload] of [
    ['suspension', { reason: 'Anggaran' }],
    ['name', { name: rtMandiri.name }],
  ] as const)
    expect(await ofJepara.change(`/programs/${program}/${path}`, payload, '8')).toMatchObject({
      status: 403,
    });
  expect(await registry.log.head()).toBe(head);
});

it.each<[string, object, string, string]>([
  ['budget-references', { year: 2023, document: 'DPA', amount: '-1' }, 'program.field_invalid', '/amount'],
  ['budget-references', { year: 2023 }, 'program.budget_reference_needed', '/document'],
  ['indicators', { indicator: 'rtm.none' }, 'program.indicator_unknown', '/indicator'],
  ['revision', { digital: 'yes' }, 'yes_or_no', '/digital'],
  ['revision', {}, 'program.nothing_revised', '/summary'],
  ['discontinuation', { reason: 'tired' }, 'code', '/reason'],
])('refuses at %s what cannot be: %j', async (path, payload, code, pointer) => {
  expect(await refusal(program, path, payload, '8')).toEqual({ status: 422, code, pointer });
});
