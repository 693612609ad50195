import { createAccount } from '#access';
import { clientOf, type Answer } from '../harness/client.js';
import { banjarbaru } from '../harness/examples.js';
import { ADMIN_PASSWORD, startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let now = new Date('2024-03-01T05:00:00Z');
const pass = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry?.stop());

const admin = { username: 'admin', password: ADMIN_PASSWORD };
const as = (cookie: string) => clientOf({ app: registry.app, cookie });
const signIn = (credentials: object, headers: Record<string, string> = {}) =>
  as('').send('POST', '/api/v1/session', credentials, headers);
const cookieOf = ({ headers }: Answer) => String(headers['set-cookie']).split(';')[0] ?? '';

it('signs in with a cookie that scripts cannot read and other sites do not send', async () => {
  const answer = await signIn(admin);
  expect(answer).toMatchObject({
    status: 201,
    body: { user: { username: 'admin', role: 'administrator' }, mustChangePassword: false },
  });
  expect(answer.headers['set-cookie']).toMatch(
    /^tiru_session=[\w-]{20,}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect(answer.headers['cache-control']).toBe('no-store');
  const current = await as(cookieOf(answer)).get('/session');
  expect(current).toMatchObject({ status: 200, body: answer.body });
});

it.each([
  { username: 'admin', password: 'wrong' },
  { username: 'nobody', password: ADMIN_PASSWORD },
])('refuses %j in the same words', async (credentials) => {
  const answer = await signIn(credentials);
  expect(answer).toMatchObject({
    status: 401,
    body: { code: 'wrong_credentials', message: { id: 'Nama pengguna atau kata sandi tidak benar.' } },
  });
  expect(answer.headers['set-cookie']).toBeUndefined();
});

it('says how long to wait after many wrong passwords', async () => {
  const wrong = { username: 'guessed', password: 'guess' };
  let answer = await signIn(wrong);
  for (let tries = 0; tries < 6 && answer.status === 401; tries += 1) answer = await signIn(wrong);
  expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  pass(20);
});

it('opens nothing before a one-time password is changed', async () => {
  const { password } = await createAccount(registry.access, {
    username: 'new-auditor',
    displayName: 'New auditor',
    office: 'Inspektorat',
    role: 'auditor',
  });
  const first = await signIn({ username: 'new-auditor', password });
  expect(first.body.mustChangePassword).toBe(true);
  const client = as(cookieOf(first));
  expect(await client.get('/session')).toMatchObject({ status: 200 });
  for (const path of ['/programs', '/live', '/about'])
    expect(await client.get(path)).toMatchObject({ status: 403, body: { code: 'password_change_needed' } });
  const command = await client.post('/municipalities', banjarbaru);
  expect(command).toMatchObject({ status: 403, body: { code: 'password_change_needed' } });

  const change = (next: string) =>
    client.send('POST', '/api/v1/session/password', { current: password, next });
  const short = await change('short');
  expect(short).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/next', code: 'password_too_short' }] },
  });
  expect(JSON.stringify(short.body)).not.toContain(password);
  expect(await change('a much longer password')).toMatchObject({ status: 204 });
  expect(await client.get('/programs')).toMatchObject({ status: 200 });
  expect(await client.post('/municipalities', banjarbaru)).toMatchObject({ status: 403 });
});

it('signs out, and the cookie is worth nothing any more', async () => {
  const client = as(cookieOf(await signIn(admin)));
  const out = await client.send('DELETE', '/api/v1/session');
  expect(out).toMatchObject({ status: 204 });
  expect(out.headers['set-cookie']).toMatch(/^tiru_session=; .*Expires=Thu, 01 Jan 1970/);
  expect(await client.get('/session')).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } });
});

it('ends a session after half an hour without a request, and after eight hours whatever happens', async () => {
  const idle = as(cookieOf(await signIn(admin)));
  const busy = as(cookieOf(await signIn(admin)));
  for (let minutes = 0; minutes < 8 * 60; minutes += 20) {
    expect(await busy.get('/session')).toMatchObject({ status: 200 });
    pass(20);
    if (minutes === 20) expect(await idle.get('/session')).toMatchObject({ status: 401 });
  }
  expect(await busy.get('/session')).toMatchObject({ status: 401 });
});

describe('a request that changes something', () => {
  const host = 'tiru.example';

  it.each<[number, Record<string, string>]>([
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { origin: 'https://evil.example' }],
    [403, { origin: `http://${host}:8080` }],
    [403, { origin: 'null' }],
    [403, { 'sec-fetch-site': 'cross-site', origin: `http://${host}` }],
    [201, { 'sec-fetch-site': 'same-origin' }],
    [201, { 'sec-fetch-site': 'none' }],
    [201, { origin: `http://${host}` }],
    [201, {}],
  ])('is answered with %i when it comes with %j', async (status, headers) => {
    const answer = await signIn(admin, { host, ...headers });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('cross_origin');
  });

  it('is refused from another site before anything is recorded', async () => {
    const head = await registry.log.head();
    const client = as(cookieOf(await signIn(admin)));
    const answer = await client.post('/municipalities', banjarbaru, { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross_origin' } });
    expect(await registry.log.head()).toBe(head);
  });
});

it.each(['tiru_session=', 'tiru_session=made-up', 'tiru_session=%00', 'other=1'])(
  'takes the cookie %s for no session',
  async (cookie) => {
    expect(await as(cookie).get('/programs')).toMatchObject({
      status: 401,
      body: { code: 'sign_in_needed' },
    });
  },
);
