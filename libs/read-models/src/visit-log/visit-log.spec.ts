import type { Kysely } from 'kysely';
import { happened, idOf, onDay } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  label,
  launched,
  planned,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { agreed, attested, disputed, followUp, heldOn, reported } from '../fixtures/visit-story.js';
import { BadCursor, encodeCursor } from '../page.js';
import { visitLogProjection } from './projection.js';
import { countVisits, getVisit, listVisits } from './queries.js';
import type { VisitLogTables } from './table.js';
import { visitEntry, visitList } from './view.js';

const store = freshStore();
const stream = `visit-${studyVisit}` as const;
const unheld = idOf(4);
const sameDay = idOf(5);
const unknownProgram = idOf(8);
const mayor = { office: 'Wali Kota' };
const secretary = { name: 'Said Abdullah', office: 'Sekretaris Daerah' };
const topics = ['RT Mandiri', 'Home Care', 'pengelolaan sampah', 'tata kota', 'wisata air'];

let db: Kysely<VisitLogTables>;

// Jepara's study visit to Banjarbaru: the mayor was expected, the regional secretary received the guests.
beforeAll(async () => {
  db = await projected(store(), visitLogProjection, [
    registered(BANJARBARU),
    registered(JEPARA),
    launched(rtMandiri),
    planned(studyVisit, { expectedHost: mayor, delegation: [{ office: 'Bupati' }], from: '2023-02-05' }),
    planned(unheld, { guest: BANJARBARU, host: '19.02', from: '2023-03-01', to: '2023-03-02' }),
    planned(sameDay),
    happened(stream, 'HostSubstituted', { expected: mayor, actual: secretary, reason: 'tugas luar' }),
    happened(
      stream,
      'VisitHeld',
      { from: '2023-02-06', to: '2023-02-06', venue: 'Balai Kota', hostParticipants: [secretary] },
      { effectiveFrom: onDay('2023-02-06') },
    ),
    ...topics.map((topic, index) =>
      happened(stream, 'TopicStudied', { topic: label(topic), ...(index === 0 && { program: rtMandiri }) }),
    ),
    happened(stream, 'SiteVisited', {
      site: 'Pasar Bauntung',
      reported: 'announced',
      program: unknownProgram,
    }),
    happened(stream, 'StatementRecorded', {
      speaker: secretary,
      municipality: BANJARBARU,
      words: 'Selamat datang',
      language: 'id',
    }),
    happened(stream, 'HostConfirmed', { municipality: BANJARBARU, date: '2023-02-06', place: 'Balai Kota' }),
  ]);
});

describe('the life of a plan', () => {
  const [moved, calledOff, again] = [idOf(21), idOf(22), idOf(23)];
  const cancellation = { municipality: JEPARA, reason: 'Anggaran ditunda' };
  let plans: Kysely<VisitLogTables>;

  beforeAll(async () => {
    plans = await projected(store(), visitLogProjection, [
      registered(BANJARBARU),
      registered(JEPARA),
      planned(moved, { costReference: 'DPA Sekretariat Daerah' }),
      happened(`visit-${moved}`, 'VisitInvited', { municipality: BANJARBARU, letter: 'Surat undangan' }),
      happened(`visit-${moved}`, 'VisitRescheduled', {
        from: '2023-02-13',
        to: '2023-02-14',
        reason: 'Rapat paripurna',
      }),
      happened(`visit-${moved}`, 'GuestSubstituted', { expected: { office: 'Bupati' }, actual: secretary }),
      planned(calledOff),
      happened(`visit-${calledOff}`, 'VisitCancelled', cancellation),
      planned(again),
      happened(`visit-${again}`, 'VisitCancelled', cancellation),
      happened(`visit-${again}`, 'VisitPlannedAgain', { from: '2023-05-01', to: '2023-05-01' }),
      heldOn(again, '2023-05-02'),
      attested(again, 'guest'),
      attested(again, 'host', { people: 35 }),
      disputed(again),
      ...agreed(again, 35),
      reported(again),
      followUp(again, idOf(24), '2023-06-01'),
    ]);
  });
  const entry = async (id: string) =>
    visitEntry.parse({ ...(await getVisit(plans, id)), position: '0', record: 'as_corrected' });

  it('tells who invited, how the days moved, who came instead and what pays for it', async () => {
    expect(await entry(moved)).toMatchObject({
      planned: { from: '2023-02-13', to: '2023-02-14' },
      planChanges: [{ change: 'rescheduled', from: '2023-02-13', reason: 'Rapat paripurna' }],
      invitations: [{ letter: 'Surat undangan', letterDate: null }],
      guestSubstitutions: [{ expected: { office: 'Bupati' }, actual: secretary, reason: null }],
      costReference: 'DPA Sekretariat Daerah',
      cancelled: false,
      revision: '3',
    });
  });

  it('tells who cancelled it and why, until it is planned again', async () => {
    expect(await entry(calledOff)).toMatchObject({
      cancelled: true,
      cancellation: { municipality: { name: 'Kabupaten Jepara' }, reason: 'Anggaran ditunda' },
      held: null,
    });
    expect(await entry(again)).toMatchObject({
      cancelled: false,
      cancellation: null,
      planned: { from: '2023-05-01' },
      planChanges: [{ change: 'planned_again', reason: null }],
    });
  });

  it('goes on to what both sides say, agree on and promise', async () => {
    expect(await entry(again)).toMatchObject({
      status: 'reconciled',
      mismatches: ['people'],
      attestations: { guest: { people: 40 }, host: { people: 35 } },
      hostConfirmed: true,
      hostConfirmation: { date: '2023-02-06', people: 35 },
      disputes: [{ open: false }],
      reconciled: { people: 35 },
      tripReports: [{ document: 'Laporan perjalanan dinas' }],
      followUps: [{ office: 'Bappeda', dueOn: '2023-06-01', done: null }],
      revision: '10',
    });
  });

  it('sorts a visit by the days it is planned for now, and by those it was held on', async () => {
    const { items } = await listVisits(plans, { limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([again, moved, calledOff]);
  });
});

const idsOf = async (filter: object) =>
  (await listVisits(db, { limit: 10, ...filter })).items.map(({ id }) => id);

it('tells the whole visit: who was expected, who received, what was studied, said and confirmed', async () => {
  const visit = visitEntry.parse({
    ...(await getVisit(db, studyVisit)),
    position: '0',
    record: 'as_corrected',
  });
  expect(visit).toMatchObject({
    guest: { code: JEPARA, name: 'Kabupaten Jepara' },
    planned: { from: '2023-02-05', to: '2023-02-06' },
    held: { from: '2023-02-06', to: '2023-02-06' },
    expectedHost: mayor,
    actualHost: secretary,
    hostSubstitution: { reason: 'tugas luar' },
    hostParticipants: [secretary],
    statements: [{ municipality: { name: 'Kota Banjarbaru' }, words: 'Selamat datang' }],
    hostConfirmation: { place: 'Balai Kota', people: null },
    hostConfirmed: true,
    topicCount: 5,
    revision: '10',
  });
  expect(visit.topics.map(({ topic }) => topic.id)).toEqual(topics);
  expect(visit.topics[0]?.program).toMatchObject({ id: rtMandiri, name: { id: 'RT Mandiri' } });
});

it('shows the id of a program whose name it does not know', async () =>
  expect((await getVisit(db, studyVisit))?.sites[0]?.program).toEqual({
    id: unknownProgram,
    name: { id: unknownProgram, en: unknownProgram },
  }));

it('says of a planned visit that it was not held, and nothing of one it does not know', async () => {
  expect(await getVisit(db, unheld)).toMatchObject({
    held: null,
    hostConfirmed: false,
    actualHost: null,
    host: { code: '19.02', name: '19.02' },
  });
  expect(await getVisit(db, idOf(77))).toBeNull();
});

it('lists the latest first, page after page, each once, two of one day too', async () => {
  const items = await allPages((page) => listVisits(db, page), 1);
  expect(items.map(({ id }) => id)).toEqual([unheld, sameDay, studyVisit]);
  visitList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
});

it('filters by either side and by a program that was a topic or a site', async () => {
  expect(await idsOf({ municipality: JEPARA })).toEqual([sameDay, studyVisit]);
  expect(await idsOf({ municipality: '19.02' })).toEqual([unheld]);
  expect(await idsOf({ program: rtMandiri })).toEqual([studyVisit]);
  expect(await idsOf({ program: unknownProgram })).toEqual([studyVisit]);
  expect(await idsOf({ program: idOf(77) })).toEqual([]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('adoptions', ['2023-02-06', studyVisit]);
  await expect(listVisits(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('counts', async () => expect(await countVisits(db)).toBe(3));
