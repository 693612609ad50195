import { randomUUID } from 'node:crypto';
import { startEventNode, type EventNode } from '#event-node';
import { clientOf } from '../harness/client.js';
import { banjarbaru, jepara } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let again: EventNode | undefined;

beforeAll(async () => {
  registry = await startTestRegistry();
  api = clientOf(registry);
});
afterAll(async () => {
  await registry?.stop();
  await again?.stop();
});

const health = () => api.send('GET', '/health');

async function untilHealthIs(status: number) {
  let answer = await health();
  while (answer.status !== status) answer = await health();
  return answer.body;
}

it('outlives an event node that goes away and comes back', async () => {
  const { position } = await api.recorded('/municipalities', banjarbaru);
  expect(await api.get(`/municipalities/63.72?after=${position}`)).toMatchObject({ status: 200 });
  expect(await untilHealthIs(200)).toMatchObject({ status: 'ok' });

  await registry.node.stop();
  const degraded = await untilHealthIs(503);
  expect(degraded).toMatchObject({ status: 'degraded' });
  expect(degraded.parts).toContainEqual(expect.objectContaining({ name: 'event_log', ok: false }));
  expect(degraded.parts).toContainEqual(expect.objectContaining({ name: 'database', ok: true }));
  expect(await api.send('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await api.get('/municipalities/63.72')).toMatchObject({ status: 200 });

  const key = { 'idempotency-key': randomUUID() };
  const refused = await api.post('/municipalities', jepara, key);
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  expect(['log_unavailable', 'outcome_unknown']).toContain(refused.body.code);

  again = await startEventNode({ dataDir: registry.dataDir, port: registry.node.port });
  expect(await untilHealthIs(200)).toMatchObject({ status: 'ok' });
  // Sent again with its key, as the problem asks for; whatever became of the first try, it is there once.
  const recorded = await api.post('/municipalities', jepara, key);
  expect(recorded).toMatchObject({ status: 201, body: { revision: '0' } });
  const card = await api.get(`/municipalities/33.20?after=${recorded.body.position}`);
  expect(card).toMatchObject({ status: 200, body: { name: 'Kabupaten Jepara' } });
  const streams: string[] = [];
  for await (const { stream } of registry.log.readAll()) streams.push(stream);
  expect(streams).toEqual(['municipality-63.72', 'municipality-33.20']);
}, 60_000);
