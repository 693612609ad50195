import { randomUUID } from 'node:crypto';
import { clientOf } from '../harness/client.js';
import { recordBasics } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let ofBanjarbaru: Client;
let ofJepara: Client;
let record = '';
let decree = '';
let revision = '';

beforeAll(async () => {
  registry = await startTestRegistry();
  const { program } = await recordBasics(clientOf(registry));
  ofBanjarbaru = await officerOf(registry, '63.72');
  ofJepara = await officerOf(registry, '33.20');
  record = `/records/program/${program}`;
  const { body } = await ofBanjarbaru.change(
    `/programs/${program}/legal-basis`,
    { kind: 'decree', number: '17', year: 2012 },
    '0',
  );
  decree = body.eventIds[0];
  revision = body.revision;
});
afterAll(() => registry?.stop());

const misread = () => ({ eventId: decree, pointer: '/year', old: 2012, new: 2021, reason: 'misread' });
const ledger = async (position: string, query = '') =>
  (await ofJepara.get(`/corrections?after=${position}${query}`)).body.items;

it('corrects a value of a fact, and the ledger says so', async () => {
  const { status, body } = await ofBanjarbaru.change(`${record}/corrections`, misread(), revision);
  expect(status).toBe(201);
  revision = body.revision;
  expect((await ledger(body.position))[0]).toMatchObject({
    kind: 'correction',
    category: 'program',
    pointer: '/year',
    old: { value: 2012 },
    new: { value: 2021 },
    about: { eventId: decree, type: 'LegalBasisRecorded' },
    daysAfter: 0,
  });
});

it('shows the program as corrected unless it is asked for as recorded', async () => {
  const { body: answer } = await ofJepara.get('/corrections');
  const of = async (query: string) =>
    (await ofJepara.get(`/programs/${record.split('/')[3]}?after=${answer.position}${query}`)).body;
  const now = await of('');
  expect(now).toMatchObject({
    record: 'as_corrected',
    corrected: true,
    revision,
    legalBases: [{ year: 2021 }],
  });
  expect(await of('&record=as_corrected')).toEqual(now);
  expect(await of('&record=as_recorded')).toMatchObject({
    record: 'as_recorded',
    corrected: true,
    revision,
    legalBases: [{ year: 2012 }],
  });
  const list = (await ofJepara.get('/programs?record=as_recorded')).body;
  expect(list).toMatchObject({ record: 'as_recorded', items: [{ corrected: true }] });
});

it('refuses a record that there is none of, and says which there are', async () => {
  expect(await ofJepara.get('/programs?record=as_wished')).toMatchObject({
    status: 422,
    body: { errors: [{ value: 'as_wished', expected: ['as_corrected', 'as_recorded'] }] },
  });
});

it('refuses a correction that does not start from what the record says', async () => {
  expect(
    await ofBanjarbaru.change(`${record}/corrections`, { ...misread(), new: 2020 }, revision),
  ).toMatchObject({
    status: 409,
    body: { code: 'record.old_value_differs' },
  });
});

it('lets another municipality doubt, but not correct or retract', async () => {
  expect(await ofJepara.change(`${record}/corrections`, misread(), revision)).toMatchObject({ status: 403 });
  expect(
    await ofJepara.change(`${record}/retractions`, { eventId: decree, reason: 'duplicate' }, revision),
  ).toMatchObject({ status: 403 });
  const raised = await ofJepara.change(
    `${record}/concerns`,
    { eventId: decree, text: 'Nomor ini tidak ada.' },
    revision,
  );
  expect(raised.status).toBe(201);
  const concern = raised.body.eventIds[0];
  expect((await ledger(raised.body.position, '&open=true'))[0]).toMatchObject({
    eventId: concern,
    open: true,
  });
  const answer = { resolution: 'unfounded', answer: 'Lihat lembaran daerah.' };
  const path = `${record}/concerns/${concern}/resolution`;
  expect(await ofJepara.change(path, answer, raised.body.revision)).toMatchObject({ status: 403 });
  const answered = await ofBanjarbaru.change(path, answer, raised.body.revision);
  expect(answered.status).toBe(201);
  revision = answered.body.revision;
  expect(await ledger(answered.body.position, '&open=true')).toEqual([]);
});

it('retracts a fact', async () => {
  const retraction = { eventId: decree, reason: 'duplicate' };
  const { status, body } = await ofBanjarbaru.change(`${record}/retractions`, retraction, revision);
  expect(status).toBe(201);
  expect((await ledger(body.position, '&kind=retraction'))[0]).toMatchObject({ reason: 'duplicate' });
});

it('knows no other kinds of things, and no things that are not there', async () => {
  expect(await ofBanjarbaru.change(`/records/mayor/1/corrections`, misread(), '0')).toMatchObject({
    status: 404,
  });
  expect(
    await ofBanjarbaru.change(`/records/visit/${randomUUID()}/corrections`, misread(), '0'),
  ).toMatchObject({ status: 404 });
});
