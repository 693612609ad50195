import { randomUUID } from 'node:crypto';
import { createLogger } from '#telemetry';
import { clientOf } from '../harness/client.js';
import { banjarbaru } from '../harness/examples.js';
import { ADMIN_PASSWORD, startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
const lines: string[] = [];

beforeAll(async () => {
  const log = createLogger('api', { write: (line: string) => void lines.push(line) });
  registry = await startTestRegistry(() => new Date(), { log });
  api = clientOf(registry);
}, 60_000);
afterAll(() => registry?.stop());

type Line = Readonly<Record<string, unknown>>;
const logged = async (act: () => Promise<unknown>): Promise<Line[]> => {
  lines.length = 0;
  await act();
  // The line is written after the answer has been sent.
  while (lines.length === 0) await new Promise(setImmediate);
  return lines.map((line) => JSON.parse(line) as Line);
};

describe('the id of a request', () => {
  it('is in the header of every answer, and in the problem', async () => {
    const { headers, body } = await api.get('/nothing-here');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).toMatchObject({ requestId: headers['x-request-id'], instance: '/api/v1/nothing-here' });
  });

  it('is the one that a proxy gave, where it is a plausible one', async () => {
    const idOf = async (given: string) =>
      (await api.get('/about', { 'x-request-id': given })).headers['x-request-id'];
    expect(await idOf('proxy-7f.3:1')).toBe('proxy-7f.3:1');
    for (const given of ['short', 'a b c d e f g h', 'x'.repeat(200), '<script>alert(1)</script>'])
      expect(await idOf(given)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log of requests', () => {
  it('has one line for a request, with who asked and without what was typed', async () => {
    const key = randomUUID();
    const [line, ...others] = await logged(() =>
      api.send(
        'POST',
        '/api/v1/municipalities?note=typed-in-query',
        { ...banjarbaru, name: 'typed in body' },
        {
          'idempotency-key': key,
          'x-request-id': 'request-1234',
        },
      ),
    );
    expect(others).toEqual([]);
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number),
      role: 'api',
      requestId: 'request-1234',
      method: 'POST',
      route: '/api/v1/municipalities',
      status: 201,
      ms: expect.any(Number),
      userId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      msg: 'POST /api/v1/municipalities 201',
    });
    expect(JSON.stringify(line)).not.toMatch(new RegExp(`typed|${key}|tiru_session`));
  });

  it('never holds a password', async () => {
    const [line] = await logged(() =>
      api.send('POST', '/api/v1/session', { username: 'admin', password: `${ADMIN_PASSWORD}!` }),
    );
    expect(line).toMatchObject({ level: 30, status: 401, code: 'wrong_credentials' });
    expect(JSON.stringify(line)).not.toMatch(/password|admin/);
  });

  it('warns where something it leans on fails, and says where and why', async () => {
    const [line] = await logged(() =>
      api.send('GET', '/api/v1/municipalities?after=999999999999&search=typed'),
    );
    expect(line).toMatchObject({
      level: 40,
      status: 503,
      code: 'read_model_behind',
      path: '/api/v1/municipalities',
      err: { type: 'ReadModelBehind', stack: expect.stringContaining('reader') },
      msg: expect.stringMatching(/^GET \/api\/v1\/municipalities 503: ReadModelBehind: /),
    });
    expect(JSON.stringify(line)).not.toContain('typed');
  });
});
