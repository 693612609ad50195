import { clientOf } from '../harness/client.js';
import {
  banjarbaru,
  householdsReached,
  outcomeOf2023,
  recordBasics,
  rtMandiri,
  studyVisit,
} from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let program = '';
let head: bigint | null = null;

beforeAll(async () => {
  registry = await startTestRegistry();
  api = clientOf(registry);
  ({ program } = await recordBasics(api));
  await api.recorded('/indicators', { ...householdsReached, code: 'rtm.other' });
  head = await registry.log.head();
});
afterAll(() => registry?.stop());
// Whatever is refused here leaves nothing behind.
afterEach(async () => expect(await registry.log.head()).toBe(head));

const person = { office: 'Kepala Dinas' };
const manyTexts = Array.from({ length: 51 }, (_, n) => `name ${n}`);

it.each<[string, string, object, string, string, unknown]>([
  ['an unknown field', '/municipalities', { ...banjarbaru, mayor: 'X' }, '/mayor', 'unknown_field', 'X'],
  [
    'an unknown field of a nested object',
    '/municipalities',
    { ...banjarbaru, province: { code: '63', name: 'K', capital: 'B' } },
    '/province/capital',
    'unknown_field',
    'B',
  ],
  ['text in place of an object', '/programs', { ...rtMandiri, name: 'RT' }, '/name', 'object', 'RT'],
  [
    'a number in place of text in a nested object',
    '/programs',
    { ...rtMandiri, name: { id: 'RT', en: 7 } },
    '/name/en',
    'text',
    7,
  ],
  ['an array in place of an object', '/programs', { ...rtMandiri, name: [] }, '/name', 'object', []],
  [
    'a wrong field of an object in a list',
    '/visits',
    { ...studyVisit, delegation: [person, { office: ' ' }] },
    '/delegation/1/office',
    'text',
    ' ',
  ],
  [
    'text in place of an object in a list',
    '/visits',
    { ...studyVisit, delegation: [person, 'Kepala Dinas'] },
    '/delegation/1',
    'object',
    'Kepala Dinas',
  ],
  ['null in a list', '/visits', { ...studyVisit, delegation: [null] }, '/delegation/0', 'object', null],
  ['an object in place of a list', '/visits', { ...studyVisit, delegation: {} }, '/delegation', 'list', {}],
  ['too many texts', '/programs', { ...rtMandiri, aliases: manyTexts }, '/aliases', 'text_list', manyTexts],
  [
    'a code that is none',
    '/municipalities',
    { ...banjarbaru, code: '6372' },
    '/code',
    'municipality_code',
    '6372',
  ],
  ['a value not in the list', '/programs', { ...rtMandiri, sector: 'magic' }, '/sector', 'code', 'magic'],
  [
    'a day that does not exist',
    '/visits',
    { ...studyVisit, from: '2023-02-30' },
    '/from',
    'day',
    '2023-02-30',
  ],
  [
    'a lone surrogate',
    '/municipalities',
    { ...banjarbaru, name: 'x\ud800' },
    '/name',
    'text',
    expect.any(String),
  ],
  ['NUL in text', '/municipalities', { ...banjarbaru, name: 'x\0' }, '/name', 'text', 'x\0'],
  ['NUL in a list', '/programs', { ...rtMandiri, aliases: ['x\0'] }, '/aliases', 'text_list', ['x\0']],
  [
    'NUL in a dimension',
    '/outcomes',
    { ...outcomeOf2023, dimensions: { sex: '\0' } },
    '/dimensions',
    'dimensions',
    { sex: '\0' },
  ],
  [
    'more people than fit',
    '/visits',
    { ...studyVisit, delegation: Array(501).fill(person) },
    '/delegation',
    'list',
    expect.any(Array),
  ],
  ['an id that is no UUID', '/outcomes', { ...outcomeOf2023, program: 'rtm' }, '/program', 'uuid', 'rtm'],
  ['a number where a decimal is text', '/outcomes', { ...outcomeOf2023, value: 720 }, '/value', 'text', 720],
  ['null for a default', '/programs', { ...rtMandiri, aliases: null }, '/aliases', 'text_list', null],
])('refuses %s', async (_what, path, body, pointer, code, value) => {
  const answer = await api.post(path, body);
  expect(answer).toMatchObject({ status: 422, body: { code: 'input_invalid' } });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body.errors).toEqual([
    expect.objectContaining({ pointer, code, message: { id: expect.any(String), en: expect.any(String) } }),
  ]);
  expect(answer.body.errors[0].value).toEqual(value);
});

it('names every wrong field at once, with what would be right', async () => {
  const { body } = await api.post('/programs', { municipality: 'x', stage: 'later' });
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    '/municipality',
    '/name',
    '/sector',
    '/stage',
  ]);
  expect(body.detail).toBe(body.message.en);
  expect(body.errors).toContainEqual(
    expect.objectContaining({ pointer: '/stage', expected: ['initiative', 'trial', 'implementation'] }),
  );
});

it.each<[string, string, object, number, object]>([
  [
    'an unknown municipality',
    '/programs',
    { ...rtMandiri, municipality: '11.01' },
    422,
    { pointer: '/municipality', value: '11.01', code: 'program.municipality_unknown' },
  ],
  [
    'a period that ends before it starts',
    '/outcomes',
    { ...outcomeOf2023, period: '2024-05/2024-01' },
    422,
    {
      pointer: '/period',
      value: '2024-05/2024-01',
      code: 'outcome.period_reversed',
      expected: ['2024-01/2024-05'],
    },
  ],
  [
    'a negative count',
    '/outcomes',
    { ...outcomeOf2023, value: '-1' },
    422,
    { pointer: '/value', value: '-1', code: 'outcome.negative_count' },
  ],
  [
    'a visit that ends before it starts',
    '/visits',
    { ...studyVisit, to: '2023-02-05' },
    422,
    { pointer: '/to', value: '2023-02-05', code: 'visit.ends_before_start' },
  ],
  [
    'other facts about what is registered',
    '/municipalities',
    { ...banjarbaru, name: 'Banjarmasin' },
    409,
    { pointer: '/code', code: 'municipality.already_registered' },
  ],
  [
    'dimensions with a name that is none',
    '/outcomes',
    { ...outcomeOf2023, dimensions: { 'A B': 'x' } },
    422,
    { code: 'outcome.field_invalid' },
  ],
])('passes on the refusal of %s', async (_what, path, body, status, problem) => {
  const answer = await api.post(path, body);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({
    type: `urn:tiru:problem:${answer.body.code}`,
    status,
    title: 'Refused',
    errors: [problem],
  });
});

it('says which indicators the program has', async () => {
  const answer = await api.post('/outcomes', { ...outcomeOf2023, indicator: 'rtm.other', program });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/indicator', value: 'rtm.other', expected: ['rtm.households'] }] },
  });
});

it('shows at most a hundred wrong fields, and says how many there are', async () => {
  const delegation = Array.from({ length: 500 }, () => 7);
  const { body } = await api.post('/visits', { ...studyVisit, delegation });
  expect(body.errors).toHaveLength(100);
  expect(body.detail).toContain('500');
});

it('refuses a list in a list', async () => {
  const { status, body } = await api.post('/visits', { ...studyVisit, delegation: [[person]] });
  expect({ status, errors: body.errors }).toMatchObject({
    status: 422,
    errors: [{ pointer: '/delegation/0' }],
  });
});

it.each([
  ['__proto__ at the top', '{"__proto__":{"role":"administrator"},"code":"11.01"}'],
  ['__proto__ in a nested object', '{"code":"11.01","province":{"__proto__":{"code":"63"},"name":"x"}}'],
  ['constructor.prototype', '{"code":"11.01","constructor":{"prototype":{"role":"administrator"}}}'],
])('refuses %s and pollutes nothing', async (_what, payload) => {
  const answer = await api.post('/municipalities', payload, { 'content-type': 'application/json' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.code).toBeDefined();
  expect(({} as { role?: string }).role).toBeUndefined();
});
