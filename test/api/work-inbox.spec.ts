import { createAccount } from '#access';
import { workKinds } from '#read-models';
import { clientOf } from '../harness/client.js';
import { outcomeOf2023, recordBasics, secretary, studyVisit } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { cookieAfterFirstSignIn, startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let admin: Client;
let officer: Client;
let program = '';
let recorder = '';

/** The registry's day: what is due depends on it. */
const TODAY = new Date('2023-03-07T01:00:00.000Z');

beforeAll(async () => {
  registry = await startTestRegistry(() => TODAY);
  admin = clientOf(registry);
  ({ program } = await recordBasics(admin));
  officer = await officerOf(registry, '63.72');
});
afterAll(() => registry?.stop());

async function inboxOf(client: Client, query = '') {
  const { status, body } = await client.get(`/work-inbox?after=${await registry.log.head()}${query}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as {
    items: { task: string; dueOn: string | null; state: string; isOverdue: boolean }[];
    counts: { kind: string; due: number; coming: number; overdue: number }[];
    municipality: { code: string; name: string };
    nextCursor: string | null;
  };
}
const tasksOf = async (client: Client, query = '') =>
  (await inboxOf(client, query)).items.map(({ task }) => task);

it('shows an officer the work of the own municipality, who waits for what was just written', async () => {
  const guest = await officerOf(registry, '33.20');
  const { id } = await guest.recorded('/visits', studyVisit);
  const held = { from: '2023-02-06', to: '2023-02-06', hostParticipants: [secretary] };
  const { position } = await guest.changed(`/visits/${id}/held`, held, '0');
  const { body } = await officer.get(`/work-inbox?after=${position}&kind=attest`);
  expect(body).toMatchObject({
    municipality: { code: '63.72', name: 'Kota Banjarbaru' },
    items: [
      {
        kind: 'attest',
        task: 'attest_visit',
        about: { category: 'visit', id },
        counterpart: { code: '33.20', name: 'Kabupaten Jepara' },
        since: '2023-02-06',
      },
    ],
  });
  expect(await tasksOf(guest)).toEqual(['attest_visit', 'file_trip_report']);

  const promise = { what: 'Mengirim pedoman', office: 'Bappeda' };
  await officer.changed(`/visits/${id}/follow-ups`, { ...promise, dueOn: '2023-03-08' }, '1');
  await officer.changed(`/visits/${id}/follow-ups`, { ...promise, dueOn: '2023-03-06' }, '2');
  expect((await inboxOf(officer, '&kind=report')).items).toMatchObject([
    { dueOn: '2023-03-06', state: 'due', isOverdue: true },
    { dueOn: '2023-03-08', state: 'coming', isOverdue: false },
  ]);
  expect((await inboxOf(officer, '&state=coming')).items).toMatchObject([{ dueOn: '2023-03-08' }]);
  const { counts } = await inboxOf(officer);
  expect(counts.map(({ kind }) => kind)).toEqual(workKinds);
  expect(counts).toContainEqual({ kind: 'report', due: 1, coming: 1, overdue: 1 });
});

it('lets auditors and administrators ask for any, and nobody else for another', async () => {
  const auditor = await officerOf(registry, '33.20', { username: 'auditor', role: 'auditor' });
  for (const client of [admin, auditor])
    expect((await inboxOf(client, '&municipality=63.72')).municipality.code).toBe('63.72');
  const verifier = await officerOf(registry, '63.72', { username: 'verifier', role: 'verifier' });
  const analyst = await officerOf(registry, '63.72', { username: 'analyst', role: 'analyst' });
  for (const client of [officer, verifier, analyst]) {
    expect(await client.get('/work-inbox?municipality=33.20')).toMatchObject({
      status: 403,
      body: { code: 'forbidden', message: { id: expect.any(String) } },
    });
    expect((await inboxOf(client, '&municipality=63.72')).municipality.code).toBe('63.72');
  }
  expect(await admin.get('/work-inbox')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/municipality', code: 'inbox_municipality_missing' }] },
  });
});

it('shows nothing to who belongs to no municipality and does not oversee', async () => {
  const { account, password } = await createAccount(registry.access, {
    username: 'freelance',
    displayName: 'Analyst of none',
    office: 'Universitas',
    role: 'analyst',
  });
  const cookie = await cookieAfterFirstSignIn(registry.access, account.username, password);
  const client = clientOf({ app: registry.app, cookie });
  for (const path of ['/work-inbox', '/work-inbox?municipality=63.72'])
    expect(await client.get(path)).toMatchObject({ status: 403 });
  expect(await clientOf({ app: registry.app, cookie: '' }).get('/work-inbox')).toMatchObject({ status: 401 });
});

it('says of a kind or state that there is not which there are', async () => {
  expect(await officer.get('/work-inbox?kind=rest')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/kind', value: 'rest', code: 'code', expected: [...workKinds] }] },
  });
  expect(await officer.get('/work-inbox?state=late')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/state', expected: ['due', 'coming'] }] },
  });
  expect(await officer.get('/work-inbox?cursor=x')).toMatchObject({ status: 422 });
});

it('gives an outcome to verifiers and says who recorded it, then back to that account', async () => {
  const { id, eventIds } = await officer.recorded('/outcomes', { ...outcomeOf2023, program });
  const at = (what: string) => `/outcomes/${encodeURIComponent(id)}/${what}`;
  const ofOutcomes = async () => (await inboxOf(officer, '&kind=verify')).items;
  const [toVerify] = await ofOutcomes();
  expect(toVerify).toMatchObject({ task: 'verify_outcome', role: 'verifier', fallsTo: null });
  [recorder] = (toVerify as unknown as { notBy: [string] }).notBy;
  const judge = await officerOf(registry, '63.72', { username: 'judge', role: 'verifier' });
  await judge.changed(at('returns'), { eventId: eventIds[0], reason: 'Bulan yang mana?' }, '0');
  expect(await ofOutcomes()).toMatchObject([
    { task: 'correct_outcome', role: 'officer', fallsTo: recorder, notBy: [], detail: 'Bulan yang mana?' },
  ]);
  const correction = { eventId: eventIds[0], pointer: '/value', old: '720', new: '702', reason: 'typo' };
  await officer.changed(at('corrections'), correction, '1');
  await judge.changed(at('verifications'), { eventId: eventIds[0] }, '2');
  expect(await ofOutcomes()).toMatchObject([{ task: 'publish_outcome', notBy: [recorder] }]);
  await judge.changed(at('publications'), { eventId: eventIds[0] }, '3');
  expect(await ofOutcomes()).toEqual([]);
});

it('comes in pages', async () => {
  const { items } = await inboxOf(officer);
  expect(items.length).toBeGreaterThan(1);
  const first = await inboxOf(officer, '&limit=1');
  const second = await inboxOf(officer, `&limit=1&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items]).toEqual(items.slice(0, 2));
});
