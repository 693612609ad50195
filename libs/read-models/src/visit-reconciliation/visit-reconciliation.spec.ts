import type { Kysely } from 'kysely';
import { reconciliationStatuses } from '#registry';
import { happened, idOf } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, JEPARA, planned, registered } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { agreed, attested, disputed, followUp, heldOn, reported } from '../fixtures/visit-story.js';
import { BadCursor, encodeCursor } from '../page.js';
import { visitReconciliationProjection } from './projection.js';
import { getVisitReconciliation, listVisitReconciliations } from './queries.js';
import type { VisitReconciliationTables } from './table.js';
import { visitReconciliationList } from './view.js';

const store = freshStore();
const TODAY = '2023-03-06';
/** One visit for each status, in the order of the statuses; the later ones were held later. */
const visits = reconciliationStatuses.map((_, index) => idOf(50 + index));
const [unattested, guestOnly, hostOnly, agreeing, differing, contested, reconciled] = visits as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const [notHeld, cancelled, early] = [idOf(60), idOf(61), idOf(62)];
const [overdue, dueToday, done] = [idOf(70), idOf(71), idOf(72)];

let db: Kysely<VisitReconciliationTables>;

beforeAll(async () => {
  db = await projected(store(), visitReconciliationProjection, [
    registered(BANJARBARU),
    registered(JEPARA),
    ...visits.flatMap((id, index) => [planned(id), heldOn(id, `2023-02-0${index + 1}`)]),
    attested(guestOnly, 'guest'),
    happened(`visit-${hostOnly}`, 'HostConfirmed', {
      municipality: BANJARBARU,
      date: '2023-02-06',
      place: 'Balai Kota Banjarbaru',
    }),
    attested(agreeing, 'guest'),
    attested(agreeing, 'host', { place: 'balai kota  banjarbaru' }),
    attested(differing, 'guest'),
    attested(differing, 'host', { people: 35, to: '2023-02-07' }),
    attested(contested, 'guest'),
    disputed(contested),
    attested(reconciled, 'guest'),
    attested(reconciled, 'host', { people: 35 }),
    disputed(reconciled),
    ...agreed(reconciled, 35),
    reported(reconciled),
    followUp(reconciled, overdue, '2023-03-05'),
    followUp(reconciled, dueToday, TODAY),
    followUp(reconciled, done, '2023-03-01'),
    happened(`visit-${reconciled}`, 'FollowUpDone', {
      followUpId: done,
      municipality: JEPARA,
      date: '2023-03-04',
      result: 'Telaah disampaikan kepada Bupati',
    }),
    planned(notHeld),
    planned(cancelled),
    happened(`visit-${cancelled}`, 'VisitCancelled', { municipality: JEPARA, reason: 'Anggaran ditunda' }),
    planned(early, { guest: BANJARBARU, host: '19.02' }),
    happened(`visit-${early}`, 'VisitRescheduled', {
      from: '2023-03-01',
      to: '2023-03-02',
      reason: 'Rapat',
    }),
    heldOn(early, '2023-01-10'),
  ]);
});

const list = (filter: object = {}, today = TODAY) =>
  listVisitReconciliations(db, { limit: 20, ...filter }, today);
const idsOf = async (filter: object) => (await list(filter)).items.map(({ visit }) => visit);
async function only(visit: string, today = TODAY) {
  const found = (await list({}, today)).items.find((item) => item.visit === visit);
  if (!found) throw new Error(`${visit} is not in the list`);
  return found;
}

it('shows what was held, the latest first, page after page, each once', async () => {
  const items = await allPages((page) => listVisitReconciliations(db, page, TODAY), 2);
  expect(items.map(({ visit }) => visit)).toEqual([...visits.toReversed(), early]);
  visitReconciliationList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
});

it.each(reconciliationStatuses)('filters by the status %s', async (status) => {
  const wanted = [
    visits[reconciliationStatuses.indexOf(status)],
    ...(status === 'unattested' ? [early] : []),
  ];
  expect(await idsOf({ status })).toEqual(wanted);
});

it('filters by guest or host, alone and with a status', async () => {
  expect(await idsOf({ municipality: '19.02' })).toEqual([early]);
  expect(await idsOf({ municipality: JEPARA })).toEqual(visits.toReversed());
  expect(await idsOf({ municipality: BANJARBARU })).toHaveLength(8);
  expect(await idsOf({ municipality: JEPARA, status: 'unattested' })).toEqual([unattested]);
});

it('sets both sides beside each other and names the fields in which they differ', async () => {
  expect(await only(differing)).toMatchObject({
    guest: { code: JEPARA, name: 'Kabupaten Jepara' },
    attestations: {
      guest: { to: '2023-02-06', people: 40, form: 'attested' },
      host: { to: '2023-02-07', people: 35, form: 'attested' },
    },
    mismatches: ['dates', 'people'],
    reconciled: null,
    revision: '3',
  });
  const { guest, host } = (await only(differing)).attestations;
  expect(guest?.origin.eventId).not.toBe(host?.origin.eventId);
  expect(await only(agreeing)).toMatchObject({ mismatches: [] });
  expect(await only(hostOnly)).toMatchObject({
    attestations: { guest: null, host: { people: null, form: 'confirmed' } },
  });
});

it('keeps a dispute open until both have agreed, and shows what they agreed on', async () => {
  const dispute = { side: 'host', matter: 'people', municipality: { name: 'Kota Banjarbaru' } };
  expect(await only(contested)).toMatchObject({ disputes: [{ ...dispute, open: true }] });
  expect(await only(reconciled)).toMatchObject({
    disputes: [{ ...dispute, open: false }],
    mismatches: ['people'],
    proposals: { guest: null, host: null },
    reconciled: { people: 35, agreedBy: 'guest' },
  });
});

it('tells the report that was filed, and what is open, overdue and done on the day asked for', async () => {
  expect(await only(unattested)).toMatchObject({ tripReportFiled: false, followUps: [] });
  const statesOn = async (today: string) => {
    const { followUps, followUpCount } = await only(reconciled, today);
    return { ...followUpCount, states: followUps.map(({ id, state }) => [id, state]) };
  };
  expect(await statesOn(TODAY)).toEqual({
    open: 1,
    overdue: 1,
    done: 1,
    states: [
      [overdue, 'overdue'],
      [dueToday, 'open'],
      [done, 'done'],
    ],
  });
  expect(await statesOn('2023-03-07')).toMatchObject({ open: 0, overdue: 2, done: 1 });
  expect(await only(reconciled)).toMatchObject({ tripReportFiled: true });
});

it('says which days were planned and which it was held on, also when it was held before its plan', async () => {
  expect(await only(early)).toMatchObject({
    planned: { from: '2023-03-01', to: '2023-03-02' },
    held: { from: '2023-01-10', to: '2023-01-10' },
    heldBeforePlanned: true,
  });
  expect(await only(reconciled)).toMatchObject({ heldBeforePlanned: false });
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', ['2023-02-06', reconciled]);
  await expect(list({ cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('is shown alone as in the list, and not at all while it was not held', async () => {
  const [first] = (await list({}, TODAY)).items;
  expect(await getVisitReconciliation(db, first?.visit ?? '', TODAY)).toEqual(first);
  expect(await getVisitReconciliation(db, notHeld, TODAY)).toBeNull();
});
