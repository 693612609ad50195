import { setTimeout as pause } from 'node:timers/promises';
import { clientOf, type Answer } from '../harness/client.js';
import { banjarbaru, jepara, studyVisit } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { appendPoison } from '../harness/poison.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let admin: Client;

beforeAll(async () => {
  registry = await startTestRegistry();
  admin = clientOf(registry);
  await admin.recorded('/municipalities', banjarbaru);
  await admin.recorded('/municipalities', jepara);
}, 60_000);
afterAll(() => registry?.stop());

const reason = 'Synthetic event of a test, nothing is lost without it';

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    // The projector runs in this process too and needs its turn.
    await pause(100);
  }
}

const projection = async (name: string): Promise<Answer['body'] | undefined> =>
  (await admin.get('/projections')).body.items.find((it: { name: string }) => it.name === name);

/** The dead letter at which a read model stands still. */
const haltedAt = (name: string) => until(async () => (await projection(name))?.halted);

const skipAll = async () => {
  const { body } = await admin.get('/dead-letters?open=true&limit=200');
  for (const { id } of body.items) await admin.send('POST', `/api/v1/dead-letters/${id}/skip`, { reason });
};

describe('an event that a read model cannot take', () => {
  let poison: Awaited<ReturnType<typeof appendPoison>>;
  let letter: Answer['body'];

  beforeAll(async () => {
    poison = await appendPoison(registry.log, 'visit');
    letter = await haltedAt('visit_log');
  }, 60_000);
  afterAll(skipAll);

  it('is shown with its error and stack, beside the read models that go on', async () => {
    expect(letter).toMatchObject({
      readModel: 'visit_log',
      label: { id: 'Kunjungan studi tiru', en: 'Study visits' },
      eventId: poison.id,
      eventType: 'SyntheticEvent',
      stream: poison.stream,
      position: String(poison.position),
      error: expect.stringContaining('unknown event type'),
      stack: expect.stringContaining('UndecodableEvent'),
      state: 'halted',
      decidedBy: null,
    });
    expect(JSON.parse(letter.event)).toMatchObject({ data: { note: 'synthetic secret of nobody' } });
    expect(await projection('visit_log')).toMatchObject({
      condition: 'halted',
      waitingSince: expect.stringMatching(/Z$/),
    });
    const { position } = await admin.recorded('/municipalities', { ...jepara, code: '33.21' });
    expect(await admin.get(`/municipalities/33.21?after=${position}`)).toMatchObject({ status: 200 });
    expect(await projection('municipality_card')).toMatchObject({
      condition: 'current',
      halted: null,
      behind: '0',
    });
  });

  it('makes health degraded, which tells everybody where and nobody what', async () => {
    const { status, body } = await clientOf({ ...registry, cookie: '' }).send('GET', '/health');
    expect(status).toBe(503);
    expect(body.parts).toContainEqual(
      expect.objectContaining({
        name: 'read_model:visit_log',
        ok: false,
        condition: 'halted',
        detail: 'could not take an event: an operator must decide',
        halted: expect.objectContaining({ stream: poison.stream, eventType: 'SyntheticEvent' }),
      }),
    );
    expect(JSON.stringify(body)).not.toMatch(/secret|unknown event type/);
  });

  it('is seen by administrators and auditors, decided on by administrators only', async () => {
    const of = (role: 'officer' | 'verifier' | 'auditor' | 'analyst') =>
      officerOf(registry, '63.72', { username: role, role });
    const auditor = await of('auditor');
    expect(await auditor.get('/projections')).toMatchObject({ status: 200 });
    expect(await auditor.get(`/dead-letters/${letter.id}`)).toMatchObject({ status: 200, body: letter });
    const clients = [auditor, await of('officer'), await of('verifier'), await of('analyst')];
    for (const client of clients.slice(1))
      for (const path of ['/projections', '/dead-letters', `/dead-letters/${letter.id}`])
        expect(await client.get(path)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    for (const client of clients)
      for (const act of ['retry', 'skip'])
        expect(
          await client.send('POST', `/api/v1/dead-letters/${letter.id}/${act}`, { reason }),
        ).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await haltedAt('visit_log')).toEqual(letter);
  });

  it.each([
    {},
    { reason: 'too short' },
    { reason: ' '.repeat(40) },
    { reason: 7 },
    { reason: 'x'.repeat(2_001) },
  ])('is not skipped for %j', async (body) => {
    const answer = await admin.send('POST', `/api/v1/dead-letters/${letter.id}/skip`, body);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: [{ pointer: '/reason', code: 'reason', message: { en: expect.stringContaining('10') } }],
      },
    });
  });

  it('halts again when it is sent back and nothing has changed', async () => {
    const sent = await admin.send('POST', `/api/v1/dead-letters/${letter.id}/retry`);
    expect(sent).toMatchObject({
      status: 200,
      body: { state: 'retrying', decidedBy: expect.stringMatching(/^user:[0-9a-f-]{36} \S/), reason: null },
    });
    const again = await until(async () => {
      const halted = await haltedAt('visit_log');
      return halted.attempts > letter.attempts && halted;
    });
    expect(again).toMatchObject({ id: letter.id, eventId: poison.id, state: 'halted' });
  }, 30_000);

  it('is left out with who decided it and why, once; what came after it is shown', async () => {
    const skip = () =>
      admin.send('POST', `/api/v1/dead-letters/${letter.id}/skip`, { reason: ` ${reason} ` });
    const { id, position } = await admin.recorded('/visits', studyVisit);
    const skipped = await skip();
    expect(skipped).toMatchObject({
      status: 200,
      body: { state: 'skipped', reason, decidedBy: expect.stringMatching(/^user:[0-9a-f-]{36} \S/) },
    });
    expect(await admin.get(`/visits/${id}?after=${position}`)).toMatchObject({ status: 200 });
    expect(await skip()).toMatchObject({
      status: 409,
      body: { code: 'dead_letter_decided', state: 'skipped' },
    });
    expect(await admin.send('POST', `/api/v1/dead-letters/${letter.id}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'dead_letter_decided' },
    });
    expect(await admin.get(`/dead-letters/${letter.id}`)).toMatchObject({
      body: { state: 'skipped', reason },
    });
  });
});

it.each(['0', '999999', 'abc', '1e3'])('there is no dead letter %s', async (id) => {
  expect(await admin.get(`/dead-letters/${id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await admin.send('POST', `/api/v1/dead-letters/${id}/retry`)).toMatchObject({ status: 404 });
});

it('pages through the dead letters, the newest first', async () => {
  await appendPoison(registry.log, 'indicator');
  await haltedAt('outcome_observation');
  const all = (await admin.get('/dead-letters?limit=200')).body.items.map(({ id }: { id: string }) => id);
  expect(all.length).toBeGreaterThanOrEqual(3);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await admin.get(`/dead-letters?limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(all);
  expect(all).toEqual(all.toSorted((a: string, b: string) => Number(b) - Number(a)));
  const open = (await admin.get('/dead-letters?open=true')).body.items;
  expect(open.every(({ state }: { state: string }) => state === 'halted' || state === 'retrying')).toBe(true);
  expect(open.length).toBeLessThan(all.length);
  expect(await admin.get('/dead-letters?cursor=x')).toMatchObject({
    status: 422,
    body: { code: 'cursor_invalid' },
  });
  await skipAll();
}, 30_000);
