import { randomUUID } from 'node:crypto';
import { clientOf } from '../harness/client.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';
import { openApiDocument } from '../../apps/api/src/openapi.js';

/** Open to everybody. A route that is not named here must answer 401 to who has not signed in. */
const open = ['GET /health', 'GET /health/live', 'POST /api/v1/session'];

let registry: TestRegistry;
let routes: [method: string, path: string][];

beforeAll(async () => {
  registry = await startTestRegistry();
  routes = Object.entries(openApiDocument(registry.app).paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method): [string, string] => [method.toUpperCase(), path]),
  );
});
afterAll(() => registry?.stop());

const stranger = () => clientOf({ app: registry.app, cookie: '' });
const ask = (method: string, path: string) =>
  stranger().send(
    method as 'GET' | 'POST' | 'DELETE',
    path.replaceAll(/\{\w+\}/g, randomUUID()),
    method === 'POST' ? {} : undefined,
    { 'idempotency-key': randomUUID(), 'if-match': '"0"' },
  );

it('every route that is not open answers 401 without a session', async () => {
  const answers = await Promise.all(
    routes.map(async ([method, path]) => ({ route: `${method} ${path}`, ...(await ask(method, path)) })),
  );
  const unguarded = answers.filter(({ status, body }) => status !== 401 || body.code !== 'sign_in_needed');
  expect(unguarded.map(({ route }) => route).toSorted()).toEqual(open);
  expect(answers.length).toBeGreaterThan(40);
});

it('the document has every route that the server has', async () => {
  const server = registry.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  for (const [, path] of routes)
    expect(server).toContain(
      path
        .split('/')
        .at(-1)
        ?.replaceAll(/\{(\w+)\}/g, ':$1') ?? '',
    );
});

it('nothing of an unknown address tells whether one has a session', async () => {
  expect(await stranger().get('/nothing-here')).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
