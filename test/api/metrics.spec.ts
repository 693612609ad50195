import { randomUUID } from 'node:crypto';
import { readSettings } from '../../apps/api/src/settings.js';
import { clientOf } from '../harness/client.js';
import { banjarbaru, jepara } from '../harness/examples.js';
import { sumOf } from '../harness/scrape.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  registry = await startTestRegistry();
  api = clientOf(registry);
  // Until the first builds are in use, every query answers 503.
  const { position } = await api.recorded('/municipalities', { ...jepara, code: '33.21' });
  while ((await api.get(`/programs?after=${position}`)).status !== 200);
}, 60_000);
afterAll(() => registry?.stop());

const ask = (remoteAddress = '127.0.0.1', headers: Record<string, string> = {}) =>
  registry.app.inject({ method: 'GET', url: '/metrics', remoteAddress, headers });
const scrape = async () => (await ask()).payload;

/** How much a metric moved while something happened. */
async function moved(
  act: () => Promise<unknown>,
  metric: string,
  labels: Readonly<Record<string, string>>,
): Promise<number> {
  const before = sumOf(await scrape(), metric, labels);
  await act();
  return sumOf(await scrape(), metric, labels) - before;
}

it('counts and times requests by their route, never by an id', async () => {
  const labels = { method: 'GET', route: '/api/v1/programs/:id' };
  const id = randomUUID();
  const act = () => api.get(`/programs/${id}?after=0`);
  expect(await moved(act, 'tiru_http_requests_total', { ...labels, status: '404' })).toBe(1);
  expect(await moved(act, 'tiru_http_request_duration_seconds_count', labels)).toBe(1);
  await api.send('GET', `/api/v1/nothing/${id}?search=somebody`);
  await api.send('GET', `/${id}`);
  const text = await scrape();
  expect(sumOf(text, 'tiru_http_requests_total', { route: 'unmatched' })).toBeGreaterThan(0);
  expect(sumOf(text, 'tiru_http_requests_total', { route: 'console' })).toBeGreaterThan(0);
  expect(text).not.toMatch(new RegExp(`${id}|somebody`));
});

it('counts commands by type and outcome, and times their appends', async () => {
  const commands = (outcome: string) =>
    ({ command: 'RegisterMunicipality', outcome }) as Record<string, string>;
  const key = { 'idempotency-key': randomUUID() };
  const record = () => api.post('/municipalities', banjarbaru, key);
  expect(await moved(record, 'tiru_commands_total', commands('recorded'))).toBe(1);
  // The same key is the same command: it answers what was recorded, without another append.
  expect(await moved(record, 'tiru_append_duration_seconds_count', {})).toBe(0);
  const again = () => api.post('/municipalities', { ...banjarbaru, name: 'Kota Lain' });
  expect(await moved(again, 'tiru_commands_total', commands('refused'))).toBe(1);
  const other = () => api.recorded('/municipalities', jepara);
  expect(await moved(other, 'tiru_append_duration_seconds_count', { outcome: 'recorded' })).toBe(1);
  const stale = () => api.change('/municipalities/63.72/population', { year: 2022, population: 9 }, '7');
  expect(
    await moved(stale, 'tiru_commands_total', { command: 'RecordPopulation', outcome: 'conflict' }),
  ).toBe(1);
});

it('times the reads that wait for a position, by how they end', async () => {
  const head = await registry.log.head();
  const labels = { read_model: 'municipality_card' };
  const metric = 'tiru_read_after_duration_seconds_count';
  const reached = () => api.get(`/municipalities?after=${head}`);
  expect(await moved(reached, metric, { ...labels, outcome: 'reached' })).toBe(1);
  const behind = () => api.get('/municipalities?after=999999999999');
  expect(await moved(behind, metric, { ...labels, outcome: 'behind' })).toBe(1);
  expect(await moved(() => api.get('/municipalities'), metric, labels)).toBe(0);
});

it('knows how many listen to live updates', async () => {
  await registry.app.listen(0, '127.0.0.1');
  const stop = new AbortController();
  const url = `${await registry.app.getUrl()}/api/v1/live`;
  const follow = () => fetch(url, { headers: { cookie: registry.cookie }, signal: stop.signal });
  const open = async () => sumOf(await scrape(), 'tiru_live_clients');
  expect(await open()).toBe(0);
  await Promise.all([follow(), follow()]);
  expect(await open()).toBe(2);
  stop.abort();
  while ((await open()) > 0) await new Promise(setImmediate);
});

describe('the metrics', () => {
  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('are open to %s', async (address) => {
    const { statusCode, headers } = await ask(address);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it.each<[string, Record<string, string>]>([
    ['192.168.1.7', {}],
    ['::ffff:10.0.0.1', {}],
    ['127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }],
    ['127.0.0.1', { forwarded: 'for=203.0.113.5' }],
    ['127.0.0.1', { 'x-real-ip': '203.0.113.5' }],
  ])('are closed to %s with %j', async (address, headers) => {
    const { statusCode, payload } = await ask(address, headers);
    expect({ statusCode, code: JSON.parse(payload).code }).toEqual({
      statusCode: 403,
      code: 'metrics_closed',
    });
    expect(payload).not.toContain('tiru_http');
  });

  it('are opened or closed by TIRU_METRICS, and by nothing else', () => {
    const env = { TIRU_EVENTSTORE_URL: 'esdb://x', TIRU_DATABASE_URL: 'postgres://x' };
    const of = (given?: string) => readSettings({ ...env, TIRU_METRICS: given }).metricsFor;
    expect([of(), of(''), of('public'), of('off')]).toEqual(['loopback', 'loopback', 'public', 'off']);
    expect(() => of('yes')).toThrow('TIRU_METRICS is "yes": it should be one of loopback, public, off');
  });
});
