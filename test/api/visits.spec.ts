import { clientOf } from '../harness/client.js';
import { recordBasics, secretary, studyVisit } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let admin: Client;
let ofJepara: Client;
let ofBanjarbaru: Client;

const account = { from: '2023-02-06', to: '2023-02-06', place: 'Balai Kota Banjarbaru', people: 40 };
const held = { from: '2023-02-06', to: '2023-02-06', hostParticipants: [secretary] };

beforeAll(async () => {
  registry = await startTestRegistry();
  admin = clientOf(registry);
  await recordBasics(admin);
  ofJepara = await officerOf(registry, '33.20');
  ofBanjarbaru = await officerOf(registry, '63.72');
});
afterAll(() => registry?.stop());

/** Posts changes of one visit one after the other, each on the revision that the one before left. */
function changesOf(id: string, from = 0) {
  let revision = from;
  return async (client: Client, path: string, body: object) => {
    const { status, body: answer } = await client.change(`/visits/${id}/${path}`, body, String(revision));
    if (status !== 201) return { status, code: answer.code as string };
    revision = Number(answer.revision);
    return { status, position: answer.position as string, eventIds: answer.eventIds as string[] };
  };
}
const done = expect.objectContaining({ status: 201, eventIds: [expect.any(String)] });

async function heldVisit() {
  const { id } = await ofJepara.recorded('/visits', studyVisit);
  const change = changesOf(id);
  expect(await change(ofJepara, 'held', held)).toEqual(done);
  return { id, change };
}
const reconciliationOf = async (id: string, filter = '') => {
  const { body } = await admin.get(`/visit-reconciliations?after=${await registry.log.head()}${filter}`);
  return (body.items as { visit: string }[]).find(({ visit }) => visit === id);
};

it('moves, cancels and plans again, and says who invited and who came', async () => {
  const cost = { costReference: 'DPA Sekretariat Daerah' };
  const { id } = await ofJepara.recorded('/visits', { ...studyVisit, ...cost });
  const change = changesOf(id);
  const [delegate] = studyVisit.delegation;

  expect(await change(ofBanjarbaru, 'invitations', { letter: 'Surat undangan' })).toEqual(done);
  expect(await change(ofJepara, 'invitations', { letter: 'Surat lain' })).toEqual({
    status: 422,
    code: 'visit.inviter_not_the_host',
  });
  const days = { from: '2023-02-13', to: '2023-02-13' };
  expect(await change(ofJepara, 'rescheduling', { ...days, reason: 'Rapat paripurna' })).toEqual(done);
  expect(await change(ofBanjarbaru, 'cancellation', { reason: 'Banjir' })).toEqual(done);
  expect(await change(ofJepara, 'held', held)).toEqual({ status: 409, code: 'visit.cancelled' });
  expect(await change(ofJepara, 'renewed-plan', { from: '2023-03-01', to: '2023-03-01' })).toEqual(done);
  const substitution = { expected: delegate, actual: { office: 'Sekretaris Dinas' } };
  expect(await change(ofJepara, 'guest-substitutions', substitution)).toEqual(done);
  expect(await change(ofJepara, 'held', held)).toEqual(done);
  expect(await change(ofJepara, 'rescheduling', { ...days, reason: 'Terlambat' })).toEqual({
    status: 409,
    code: 'visit.rescheduled_after_held',
  });

  const { body } = await admin.get(`/visits/${id}?after=${await registry.log.head()}`);
  expect(body).toMatchObject({
    ...cost,
    planned: { from: '2023-03-01', to: '2023-03-01' },
    held: { from: '2023-02-06', to: '2023-02-06' },
    planChanges: [{ change: 'rescheduled' }, { change: 'planned_again' }],
    invitations: [{ letter: 'Surat undangan' }],
    guestSubstitutions: [substitution],
  });
  expect(await reconciliationOf(id)).toMatchObject({ status: 'unattested', heldBeforePlanned: true });
  expect(await admin.get(`/visit-reconciliations/${crypto.randomUUID()}`)).toMatchObject({ status: 404 });
});

it('is planned for a day to come, and held once that day has come', async () => {
  const { id } = await ofJepara.recorded('/visits', { ...studyVisit, from: '2999-02-06', to: '2999-02-06' });
  const change = changesOf(id);
  const ahead = { ...held, from: '2999-02-06', to: '2999-02-06' };
  const { status, body } = await ofJepara.change(`/visits/${id}/held`, ahead, '0');
  expect({ status, errors: body.errors }).toMatchObject({
    status: 422,
    errors: [{ code: 'visit.not_yet_happened', pointer: '/from', value: '2999-02-06' }],
  });
  expect(await change(ofJepara, 'held', held)).toEqual(done);
});

it('both sides attest for themselves, differ, dispute and agree', async () => {
  const { id, change } = await heldVisit();
  expect(await change(ofJepara, 'attestations', account)).toEqual(done);
  expect(await reconciliationOf(id, '&status=guest_only')).toMatchObject({ mismatches: [] });
  expect(await change(ofBanjarbaru, 'attestations', { ...account, people: 35 })).toEqual(done);
  expect(await reconciliationOf(id, '&status=mismatch&municipality=33.20')).toMatchObject({
    attestations: { guest: { people: 40 }, host: { people: 35 } },
    mismatches: ['people'],
  });
  const dispute = { matter: 'people', statement: 'Daftar hadir memuat 35 orang.' };
  expect(await change(ofBanjarbaru, 'disputes', dispute)).toEqual(done);
  expect(await reconciliationOf(id, '&status=disputed')).toMatchObject({ disputes: [dispute] });
  expect(await change(ofBanjarbaru, 'reconciliation', { ...account, people: 35 })).toEqual(done);
  expect(await change(ofBanjarbaru, 'reconciliation', { ...account, people: 35 })).toMatchObject({
    status: 201,
    eventIds: [],
  });
  expect(await change(ofJepara, 'reconciliation', { ...account, people: 35 })).toEqual(done);
  expect(await reconciliationOf(id, '&status=reconciled')).toMatchObject({
    reconciled: { people: 35, agreedBy: 'guest' },
    disputes: [{ open: false }],
  });
  const {
    position: _at,
    record,
    ...alone
  } = (await admin.get(`/visit-reconciliations/${id}?after=${await registry.log.head()}&record=as_recorded`))
    .body as { position: string; record: string };
  expect(record).toBe('as_recorded');
  expect(alone).toEqual(await reconciliationOf(id, '&record=as_recorded'));
  expect(await reconciliationOf(id, '&municipality=19.02')).toBeUndefined();
});

it('the side is that of the account: nobody attests in the name of the other', async () => {
  const { change } = await heldVisit();
  const forTheHost = { ...account, municipality: '63.72' };
  expect(await change(ofJepara, 'attestations', forTheHost)).toEqual({ status: 403, code: 'forbidden' });
  const stranger = await officerOf(registry, '19.02');
  expect(await change(stranger, 'attestations', account)).toEqual({
    status: 422,
    code: 'visit.not_a_participant',
  });
  const analyst = await officerOf(registry, '63.72', { username: 'analyst', role: 'analyst' });
  expect(await change(analyst, 'attestations', account)).toEqual({ status: 403, code: 'forbidden' });
  expect(await change(admin, 'attestations', account)).toEqual({ status: 422, code: 'input_invalid' });
  expect(await change(admin, 'attestations', forTheHost)).toEqual(done);
});

it('files the report of the guests, and plans and completes what follows', async () => {
  const { id, change } = await heldVisit();
  const report = {
    document: 'Laporan perjalanan dinas',
    date: '2023-02-10',
    by: { office: 'Kepala Bagian' },
  };
  expect(await change(ofBanjarbaru, 'trip-reports', report)).toEqual({
    status: 422,
    code: 'visit.report_not_by_guest',
  });
  expect(await change(ofJepara, 'trip-reports', report)).toEqual(done);
  const study = { what: 'Menyusun telaah', office: 'Bappeda', dueOn: '2023-03-06' };
  expect(await change(ofJepara, 'follow-ups', study)).toEqual(done);
  expect(await change(ofBanjarbaru, 'follow-ups', { ...study, dueOn: '2999-01-01' })).toEqual(done);

  const before = await reconciliationOf(id);
  expect(before).toMatchObject({
    tripReportFiled: true,
    followUpCount: { open: 1, overdue: 1, done: 0 },
    followUps: [
      { ...study, municipality: { code: '33.20' }, state: 'overdue' },
      { municipality: { code: '63.72' }, state: 'open' },
    ],
  });
  const [followUp] = (before as unknown as { followUps: { id: string }[] }).followUps;
  const result = { date: '2023-03-01', result: 'Telaah disampaikan' };
  expect(await change(ofBanjarbaru, `follow-ups/${followUp?.id}/done`, result)).toEqual({
    status: 422,
    code: 'visit.follow_up_of_other_side',
  });
  expect(await change(ofJepara, `follow-ups/${followUp?.id}/done`, result)).toEqual(done);
  expect(await change(ofJepara, `follow-ups/${id}/done`, result)).toMatchObject({
    code: 'visit.follow_up_unknown',
  });
  expect(await reconciliationOf(id)).toMatchObject({ followUpCount: { open: 1, overdue: 0, done: 1 } });
});

it('refuses a status that there is not', async () =>
  expect(await admin.get('/visit-reconciliations?status=settled')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/status', code: 'code' }] },
  }));
