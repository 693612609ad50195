import { randomUUID } from 'node:crypto';
import { clientOf } from '../harness/client.js';
import { banjarbaru, jepara, recordBasics, rtMandiri } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let program = '';
let now = new Date('2024-05-20T23:59:50Z');

beforeAll(async () => {
  registry = await startTestRegistry(() => now);
  api = clientOf(registry);
  ({ program } = await recordBasics(api));
});
afterAll(() => registry?.stop());

async function eventsSince(act: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    let events = 0;
    for await (const _event of registry.log.readAll()) events += 1;
    return events;
  };
  const before = await count();
  await act();
  return (await count()) - before;
}

it.each([undefined, 'short', 'x'.repeat(201)])('refuses a command with the key %s', async (key) => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const answer = await api.send('POST', '/api/v1/municipalities', jepara, headers);
  expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
});

it('answers a repeated command as it did the first time, and records it once', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await api.post('/programs', { ...rtMandiri, aliases: ['first'] }, key);
  const recorded = await eventsSince(async () => {
    const again = await api.post('/programs', { ...rtMandiri, aliases: ['first'] }, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
  });
  expect(recorded).toBe(0);
});

it('records one of two equal commands that come at the same time', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const recorded = await eventsSince(async () => {
    const both = [1, 2].map(() => api.post('/programs', { ...rtMandiri, aliases: ['twice'] }, key));
    const [one, other] = await Promise.all(both);
    expect(one).toMatchObject({ status: 201, body: other?.body });
  });
  expect(recorded).toBe(1);
});

it('answers a repeated change as the first time, though the revision has moved on', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await api.change(`/programs/${program}/stage`, { stage: 'implementation' }, '0', key);
  await api.changed(`/programs/${program}/stage`, { stage: 'trial' }, '1');
  const again = await api.change(`/programs/${program}/stage`, { stage: 'implementation' }, '0', key);
  expect(again).toMatchObject({ status: 201, body: first.body });
});

it('refuses the same key with other content', async () => {
  const key = { 'idempotency-key': randomUUID() };
  await api.post('/programs', { ...rtMandiri, aliases: ['one'] }, key);
  const recorded = await eventsSince(async () => {
    const other = await api.post('/programs', { ...rtMandiri, aliases: ['other'] }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });
  expect(recorded).toBe(0);
});

it("takes another user's key for another command", async () => {
  const officer = await officerOf(registry, banjarbaru.code);
  const key = { 'idempotency-key': randomUUID() };
  const mine = await api.post('/programs', rtMandiri, key);
  const theirs = await officer.post('/programs', rtMandiri, key);
  expect(theirs.status).toBe(201);
  expect(theirs.body.id).not.toBe(mine.body.id);
});

it('answers a repeated command after midnight as it did before, when nobody said since when it is true', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await api.post('/programs', { ...rtMandiri, aliases: ['midnight'] }, key);
  expect(first).toMatchObject({ status: 201 });
  now = new Date(now.getTime() + 20_000);
  const again = await api.post('/programs', { ...rtMandiri, aliases: ['midnight'] }, key);
  expect(again).toMatchObject({ status: 201, body: first.body });
  const since = { effectiveFrom: { date: '2023-01-01', precision: 'day' } };
  expect(await api.post('/programs', { ...rtMandiri, aliases: ['midnight'], ...since }, key)).toMatchObject({
    status: 422,
  });
});
