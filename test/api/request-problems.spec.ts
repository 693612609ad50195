import { randomUUID } from 'node:crypto';
import { clientOf } from '../harness/client.js';
import { banjarbaru, recordBasics, source } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let program = '';
let head: bigint | null = null;

beforeAll(async () => {
  registry = await startTestRegistry();
  api = clientOf(registry);
  ({ program } = await recordBasics(api));
  head = await registry.log.head();
  await api.get(`/figures?after=${head}`);
});
afterAll(() => registry?.stop());
// Whatever is refused here leaves nothing behind.
afterEach(async () => expect(await registry.log.head()).toBe(head));

const json = { 'content-type': 'application/json' };

describe('a change', () => {
  const stage = { stage: 'implementation' };

  it('needs If-Match', async () => {
    const answer = await api.post(`/programs/${program}/stage`, stage);
    expect(answer).toMatchObject({ status: 428, body: { code: 'if_match_missing', header: 'If-Match' } });
  });

  it.each(['*', 'W/"0"', '"-1"', '"zero"', '"0", "1"', '"0', '9'.repeat(19)])(
    'refuses If-Match %s',
    async (value) => {
      const answer = await api.post(`/programs/${program}/stage`, stage, { 'if-match': value });
      expect(answer).toMatchObject({ status: 400, body: { code: 'if_match_invalid' } });
    },
  );

  it('is told the right revision when its own is not', async () => {
    const answer = await api.change(`/programs/${program}/stage`, stage, '7');
    expect(answer).toMatchObject({
      status: 412,
      body: { code: 'revision_mismatch', errors: [{ pointer: '/If-Match', value: '7', expected: ['0'] }] },
    });
  });

  it.each([
    ['/programs/ID/stage', stage],
    ['/visits/ID/topics', { topic: { id: 'a', en: 'b' } }],
    ['/adoptions/ID/implementation', {}],
    ['/municipalities/11.01/population', { year: 2022, population: 1 }],
    [
      '/outcomes/11.01:rtm.households:reported/corrections',
      { eventId: randomUUID(), pointer: '/value', old: '1', new: '2', reason: 'typo' },
    ],
  ])('of what does not exist is not found: %s', async (path, body) => {
    const answer = await api.change(path.replace('ID', randomUUID()), body, '0');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

it.each([
  `/programs/${randomUUID()}`,
  '/programs/not-a-uuid',
  `/visits/${randomUUID()}`,
  `/adoptions/${randomUUID()}`,
  `/adoptions/${randomUUID()}/history`,
  '/municipalities/11.01',
  '/municipalities/%00',
  '/municipalities/%F0%9F%98%80',
  '/comparisons/rtm.nothing',
  '/nothing-here',
])('%s is not found', async (path) => {
  const answer = await api.get(path);
  expect(answer).toMatchObject({ status: 404, body: { status: 404, title: expect.any(String) } });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body.message.id).not.toBe(answer.body.message.en);
});

it.each([
  ['malformed JSON', '{"code": "63.72"', json, 400, 'body_malformed'],
  ['an empty body', '', json, 400, 'body_malformed'],
  ['JSON that is no object', '[1, 2]', json, 400, 'body_malformed'],
  ['JSON that is only a number', '7', json, 400, 'body_malformed'],
  ['JSON that is null', 'null', json, 400, 'body_malformed'],
  [
    'a form',
    'code=63.72',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'media_type_unsupported',
  ],
  ['text', '{}', { 'content-type': 'text/plain' }, 415, 'media_type_unsupported'],
  ['XML', '<code/>', { 'content-type': 'application/xml' }, 415, 'media_type_unsupported'],
  ['more than 1 MiB', JSON.stringify({ name: 'x'.repeat(1_048_576) }), json, 413, 'body_too_large'],
])('refuses %s', async (_what, payload, headers, status, code) => {
  const answer = await api.post('/municipalities', payload, headers);
  expect(answer).toMatchObject({ status, body: { code, status } });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body.message.id).not.toBe(answer.body.message.en);
});

it('refuses a method that a route does not have', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
    const answer = await api.send(method, `/api/v1/programs/${program}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
});

const cursorOf = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

it.each([
  ['/programs?limit=0', '/limit', 'limit'],
  ['/programs?limit=201', '/limit', 'limit'],
  ['/programs?limit=1.5', '/limit', 'limit'],
  ['/programs?limit=ten', '/limit', 'limit'],
  ['/programs?limit=1&limit=2', '/limit', 'limit'],
  ['/programs?after=-1', '/after', 'position'],
  ['/programs?after=now', '/after', 'position'],
  ['/programs?after=1&after=2', '/after', 'position'],
  ['/programs?colour=red', '/colour', 'unknown_field'],
  ['/programs?sector=magic', '/sector', 'code'],
  ['/programs?search[x]=1', '/search[x]', 'unknown_field'],
  ['/programs?cursor=nonsense', '/cursor', 'cursor_invalid'],
  [`/programs?cursor=${cursorOf('visits', '2023-02-06')}`, '/cursor', 'cursor_invalid'],
  [`/outcomes?cursor=${cursorOf('outcomes', 'not a position')}`, '/cursor', 'cursor_invalid'],
  [`/visits?cursor=${cursorOf('visits', 'not a day', 'no id')}`, '/cursor', 'cursor_invalid'],
  [`/visits?cursor=${cursorOf('visits')}`, '/cursor', 'cursor_invalid'],
  [`/municipalities?cursor=${cursorOf('municipalities', '\u0000')}`, '/cursor', 'cursor_invalid'],
  ['/comparisons/rtm.households?period=2024/2023', '/period', 'period'],
  [`/adoptions/${randomUUID()}/history?knownAt=yesterday`, '/knownAt', 'day'],
])('refuses the query %s', async (path, pointer, code) => {
  const answer = await api.get(path);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } });
});

it('finds nothing for a search with a character that the database cannot hold', async () => {
  expect(await api.get('/programs?search=%00')).toMatchObject({ status: 422 });
});

it.each(['9223372036854775807', '9999999999999999999'])(
  'says within its patience how far it is when asked to wait for %s',
  async (position) => {
    const before = performance.now();
    const answer = await api.get(`/programs?after=${position}`);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      body: { code: 'read_model_behind', wanted: position, reached: expect.stringMatching(/^\d+$/) },
    });
  },
);

it('lets nothing of a query reach the prototype', async () => {
  expect((await api.get('/programs?__proto__[role]=x&__proto__=1')).status).toBe(422);
  expect(({} as { role?: string }).role).toBeUndefined();
});

it('finds a series with the longest name', async () => {
  const series = `63.72:${'a.'.repeat(39)}ab:${'m'.repeat(60)}`;
  const correction = { eventId: randomUUID(), pointer: '/value', old: '1', new: '2', reason: 'typo' };
  const answer = await api.change(`/outcomes/${encodeURIComponent(series)}/corrections`, correction, '0');
  // Found by its route; there is only no such series.
  expect(answer.body.errors).toMatchObject([{ pointer: '/id', value: series }]);
});

it('never echoes a secret in a problem', async () => {
  const signIn = await api.send('POST', '/api/v1/session', { username: 'admin', password: ['secret word'] });
  expect(signIn.status).toBe(422);
  expect(JSON.stringify(signIn.body)).not.toContain('secret word');
});

it('takes a source that is wrong as the field it is in', async () => {
  const answer = await api.post('/municipalities', { ...banjarbaru, source: { ...source, type: 'rumour' } });
  expect(answer.body.errors).toMatchObject([{ pointer: '/source/type', value: 'rumour', code: 'code' }]);
});
