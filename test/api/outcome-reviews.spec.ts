import { clientOf } from '../harness/client.js';
import { outcomeOf2023, recordBasics } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
const at = (what: string) => `/outcomes/${encodeURIComponent('63.72:rtm.households:reported')}/${what}`;

let registry: TestRegistry;
let admin: Client;
let officer: Client;
let verifier: Client;
let colleague: Client;
let first = '';
let second = '';

beforeAll(async () => {
  registry = await startTestRegistry();
  admin = clientOf(registry);
  const { program } = await recordBasics(admin);
  officer = await officerOf(registry, '63.72');
  verifier = await officerOf(registry, '63.72', { username: 'verifier', role: 'verifier' });
  colleague = await officerOf(registry, '63.72', { username: 'colleague', role: 'verifier' });
  const recorded = await officer.post('/outcomes', { ...outcomeOf2023, program });
  first = recorded.body.eventIds[0];
  // A verifier records too, but does not verify that.
  const own = await verifier.post('/outcomes', { ...outcomeOf2023, program, period: '2024' });
  second = own.body.eventIds[0];
});
afterAll(() => registry?.stop());

async function isRefused(act: () => ReturnType<Client['post']>, status: number, code: string) {
  const head = await registry.log.head();
  expect(await act()).toMatchObject({ status, body: { code, message: { id: expect.any(String) } } });
  expect(await registry.log.head()).toBe(head);
}

it('only verifiers of the municipality review', async () => {
  const ofJepara = await officerOf(registry, '33.20', { username: 'jepara', role: 'verifier' });
  for (const client of [officer, admin, ofJepara])
    for (const [what, body] of [
      ['verifications', { eventId: first }],
      ['returns', { eventId: first, reason: 'Bulan yang mana?' }],
      ['publications', { eventId: first }],
    ] as const)
      await isRefused(() => client.change(at(what), body, '1'), 403, 'forbidden');
});

it('returns, verifies and publishes what another recorded', async () => {
  await isRefused(
    () => verifier.change(at('publications'), { eventId: first }, '1'),
    409,
    'outcome.not_verified',
  );
  await verifier.changed(at('returns'), { eventId: first, reason: 'Bulan yang mana?' }, '1');
  await isRefused(
    () => verifier.change(at('verifications'), { eventId: first, evidence: ['ab'.repeat(32)] }, '2'),
    422,
    'outcome.evidence_unfiled',
  );
  const about = new URLSearchParams({
    title: 'Laporan 2023',
    municipality: '63.72',
    url: 'https://banjarbarukota.go.id/laporan-2023.txt',
    retrievedOn: '2024-01-05',
  });
  const filed = await officer.post(`/evidence?${about}`, Buffer.from('Laporan 2023\n'), {
    'content-type': 'application/octet-stream',
  });
  expect(filed.status).toBe(201);
  await verifier.changed(at('verifications'), { eventId: first, evidence: [filed.body.sha256] }, '2');
  await verifier.changed(at('publications'), { eventId: first }, '3');
  const again = await colleague.change(at('verifications'), { eventId: first }, '4');
  expect(again).toMatchObject({ status: 201, body: { eventIds: [], revision: '4' } });
  const { body } = await officer.get(`/outcomes?state=published&after=${again.body.position}`);
  expect(body.items).toMatchObject([
    {
      eventId: first,
      state: 'published',
      reviews: [
        { kind: 'returned', note: 'Bulan yang mana?', origin: { source: null } },
        { kind: 'verified', evidence: [filed.body.sha256] },
        { kind: 'published' },
      ],
    },
  ]);
  expect(await officer.get('/outcomes?state=approved')).toMatchObject({ status: 422 });
});

it('nobody verifies what they recorded, nor what they corrected', async () => {
  await isRefused(
    () => verifier.change(at('verifications'), { eventId: second }, '4'),
    409,
    'outcome.own_entry',
  );
  const correction = {
    eventId: second,
    pointer: '/note',
    old: null,
    new: 'sampai Desember',
    reason: 'late_data',
  };
  await colleague.changed(at('corrections'), correction, '4');
  await isRefused(
    () => colleague.change(at('verifications'), { eventId: second }, '5'),
    409,
    'outcome.own_entry',
  );
});

it('takes the acting account from the session, never from the body', async () => {
  const answer = await officer.post('/outcomes', { ...outcomeOf2023, period: '2025', recordedBy: 'someone' });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/recordedBy' }] } });
});

it('declares from when on the method is another', async () => {
  const coefficient = { from: '2025', changed: 'dihitung per KK, bukan per RT', comparable: false };
  await officer.changed(at('method-breaks'), coefficient, '5');
  await isRefused(
    () => officer.change(at('method-breaks'), { ...coefficient, comparable: true }, '6'),
    409,
    'outcome.break_already_declared',
  );
  const wrong = await officer.change(at('method-breaks'), { ...coefficient, comparable: 'ya' }, '6');
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/comparable', value: 'ya' }] } });
  const absent = at('method-breaks').replace('63.72', '63.71');
  await isRefused(() => admin.change(absent, coefficient, '0'), 404, 'not_found');
});

it('lists what contradicts what in a municipality', async () => {
  const tooMany = { ...outcomeOf2023, period: '2021', value: '7' };
  const { position } = await officer.recorded('/outcomes', tooMany);
  const { status, body } = await officer.get(`/contradictions?municipality=63.72&after=${position}`);
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    { code: 'tenfold_jump', severity: 'possible', values: { before: '7', now: '720' } },
  ]);
  expect(await officer.get('/contradictions')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/municipality' }] },
  });
});

it('retracts a figure: it is gone from the list and the comparison, and still there as recorded', async () => {
  const { body: before } = await officer.get('/outcomes?municipality=63.72');
  expect(before).toMatchObject({ record: 'as_corrected' });
  const wrong = { ...outcomeOf2023, period: '2020', value: '9' };
  const { eventIds, revision } = await officer.recorded('/outcomes', wrong);
  const [eventId] = eventIds;
  const record = `/records/outcome/${encodeURIComponent('63.72:rtm.households:reported')}/retractions`;
  const { position } = await officer.changed(record, { eventId, reason: 'wrong_place' }, revision);
  const list = async (query: string) =>
    (await officer.get(`/outcomes?municipality=63.72&after=${position}${query}`)).body;
  const idsOf = ({ items }: Awaited<ReturnType<Client['get']>>['body']) =>
    items.map((it: { eventId: string }) => it.eventId);
  expect(idsOf(await list(''))).toEqual(idsOf(before));
  const recorded = await list('&record=as_recorded');
  expect(recorded.record).toBe('as_recorded');
  expect(recorded.items[0]).toMatchObject({
    eventId,
    corrected: true,
    retraction: { reason: 'wrong_place' },
  });
  const compare = async (query: string) =>
    (await officer.get(`/comparisons/rtm.households?period=2020&after=${position}${query}`)).body;
  expect(await compare('')).toMatchObject({ record: 'as_corrected', rows: [] });
  expect(await compare('&record=as_recorded')).toMatchObject({
    record: 'as_recorded',
    rows: [{ eventId, corrected: true }],
  });
  for (const path of ['/outcomes?', '/comparisons/rtm.households?'])
    expect(await officer.get(`${path}record=as_wished`)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/record', expected: ['as_corrected', 'as_recorded'] }] },
    });
});
