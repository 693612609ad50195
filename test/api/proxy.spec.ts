import { clientOf } from '../harness/client.js';
import { ADMIN_PASSWORD, startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry | undefined;
afterEach(() => registry?.stop());

const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };

async function signInBehind(trustedProxies: readonly string[]) {
  registry = await startTestRegistry(undefined, { trustedProxies });
  const api = clientOf({ app: registry.app, cookie: '' });
  const credentials = { username: 'admin', password: ADMIN_PASSWORD };
  const { headers } = await api.send('POST', '/api/v1/session', credentials, forwarded);
  const { rows } = await registry.store.pool.query<{ address: string }>(
    'select address from access.session order by created_at desc limit 1',
  );
  return { cookie: String(headers['set-cookie']), address: rows[0]?.address };
}

it('believes a proxy it trusts: the cookie is for https, the address is the client’s', async () => {
  const { cookie, address } = await signInBehind(['127.0.0.1']);
  expect(cookie).toContain('; Secure');
  expect(address).toBe('203.0.113.9');
});

it('believes nobody else, so that nobody escapes the slowdown of wrong passwords by a header', async () => {
  const { cookie, address } = await signInBehind([]);
  expect(cookie).not.toContain('Secure');
  expect(address).toBe('127.0.0.1');
});
