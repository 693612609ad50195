import { happened, idOf, type Happened } from '../fixtures/facts.js';
import { BANJARBARU, JEPARA, planned, registered, studyVisit } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { agreed, attested, disputed, followUp, heldOn, reported } from '../fixtures/visit-story.js';
import { tasksOf, workAfter } from '../fixtures/work.js';

const store = freshStore();
const TODAY = '2024-01-02';
const basics = [registered(BANJARBARU), registered(JEPARA), planned(studyVisit)];
const held = [...basics, heldOn(studyVisit, '2023-02-06')];

const workOf = (municipality: string, story: readonly Happened[], today = TODAY) =>
  workAfter(store(), story, { municipality }, today);

/** What is left to do for guest and host. */
async function bothAfter(...more: readonly Happened[]) {
  const story = [...held, ...more];
  return {
    guest: tasksOf(await workOf(JEPARA, story)),
    host: tasksOf(await workOf(BANJARBARU, story)),
  };
}

it('asks for nothing while a visit is only planned', async () => {
  expect(await workOf(JEPARA, basics)).toEqual([]);
  expect(await workOf(BANJARBARU, basics)).toEqual([]);
});

it('asks each side to attest a visit that was held, until it did, and the guest for its report', async () => {
  const [item] = await workOf(BANJARBARU, held);
  expect(item).toMatchObject({
    kind: 'attest',
    task: 'attest_visit',
    role: 'officer',
    municipality: { code: BANJARBARU, name: 'Kota Banjarbaru' },
    counterpart: { code: JEPARA, name: 'Kabupaten Jepara' },
    about: { category: 'visit', id: studyVisit, eventId: null },
    since: '2023-02-06',
    dueOn: null,
    state: 'due',
    isOverdue: false,
    notBy: [],
    fallsTo: null,
  });
  expect(await bothAfter()).toEqual({ guest: ['attest_visit', 'file_trip_report'], host: ['attest_visit'] });
  expect(await bothAfter(attested(studyVisit, 'guest'))).toEqual({
    guest: ['file_trip_report'],
    host: ['attest_visit'],
  });
  const all = [attested(studyVisit, 'guest'), attested(studyVisit, 'host'), reported(studyVisit)];
  expect(await bothAfter(...all)).toEqual({ guest: [], host: [] });
});

it('takes the older confirmation of a host for its word', async () => {
  const confirmed = happened(`visit-${studyVisit}`, 'HostConfirmed', {
    municipality: BANJARBARU,
    date: '2023-02-06',
    place: 'Balai Kota Banjarbaru',
  });
  expect(await bothAfter(reported(studyVisit), confirmed)).toEqual({ guest: ['attest_visit'], host: [] });
});

it('asks both to settle where they differ, then the other for its word, until they agree', async () => {
  const differ = [
    reported(studyVisit),
    attested(studyVisit, 'guest'),
    { ...attested(studyVisit, 'host', { people: 35 }), recordedAt: '2023-02-09T01:00:00.000Z' },
  ];
  expect(await bothAfter(...differ)).toEqual({ guest: ['settle_difference'], host: ['settle_difference'] });
  const [proposal, agreement] = [...agreed(studyVisit, 35)] as [Happened, Happened];
  const proposed = {
    ...proposal,
    eventId: idOf(90),
    recordedAt: '2023-02-11T01:00:00.000Z',
  };
  expect(await bothAfter(...differ, proposed)).toEqual({ guest: ['agree_on_visit'], host: [] });
  expect(await workOf(JEPARA, [...held, ...differ, proposed])).toMatchObject([
    { since: '2023-02-11', about: { id: studyVisit, eventId: idOf(90) } },
  ]);
  expect(await bothAfter(...differ, proposed, agreement)).toEqual({ guest: [], host: [] });
});

it('says since when they differ: the later attestation, or the dispute with its words', async () => {
  const attestations = [
    { ...attested(studyVisit, 'guest'), recordedAt: '2023-02-08T01:00:00.000Z' },
    { ...attested(studyVisit, 'host', { people: 35 }), recordedAt: '2023-02-09T01:00:00.000Z' },
  ];
  expect(await workOf(BANJARBARU, [...held, ...attestations])).toMatchObject([
    { task: 'settle_difference', since: '2023-02-09', detail: null },
  ]);
  const dispute = { ...disputed(studyVisit), recordedAt: '2023-02-20T01:00:00.000Z' };
  expect(await workOf(BANJARBARU, [...held, ...attestations, dispute])).toMatchObject([
    { task: 'settle_difference', since: '2023-02-20', detail: 'Daftar hadir memuat 35 orang.' },
  ]);
  expect(await bothAfter(dispute)).toEqual({
    guest: ['attest_visit', 'file_trip_report', 'settle_difference'],
    host: ['attest_visit', 'settle_difference'],
  });
});

it('keeps a promise in mind until it is kept: coming, due, overdue', async () => {
  const followUpId = idOf(70);
  const promised = [
    ...held,
    attested(studyVisit, 'guest'),
    reported(studyVisit),
    { ...followUp(studyVisit, followUpId, '2023-03-06'), recordedAt: '2023-02-07T01:00:00.000Z' },
  ];
  const on = async (today: string) =>
    (await workOf(JEPARA, promised, today)).map(({ state, isOverdue }) => ({ state, isOverdue }));
  expect(await on('2023-02-06')).toEqual([]);
  expect(await on('2023-03-05')).toEqual([{ state: 'coming', isOverdue: false }]);
  expect(await on('2023-03-06')).toEqual([{ state: 'due', isOverdue: false }]);
  expect(await on('2023-03-07')).toEqual([{ state: 'due', isOverdue: true }]);
  expect(await workOf(JEPARA, promised)).toMatchObject([
    {
      kind: 'report',
      task: 'complete_follow_up',
      since: '2023-02-07',
      dueOn: '2023-03-06',
      detail: 'Menyusun telaah penerapan RT Mandiri',
      office: 'Bappeda',
      counterpart: { code: BANJARBARU },
    },
  ]);
  const kept = happened(`visit-${studyVisit}`, 'FollowUpDone', {
    followUpId,
    municipality: JEPARA,
    date: '2023-03-04',
    result: 'Telaah disampaikan',
  });
  expect(await workOf(JEPARA, [...promised, kept])).toEqual([]);
});
