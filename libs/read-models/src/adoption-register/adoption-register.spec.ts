import type { Kysely } from 'kysely';
import { happened, idOf, onDay, unknownDay } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  homeCare,
  intended,
  label,
  launched,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { BadCursor, encodeCursor } from '../page.js';
import { adoptionRegisterProjection } from './projection.js';
import { countAdoptions, getAdoption, listAdoptions } from './queries.js';
import type { AdoptionRegisterTables } from './table.js';
import { adoptionEntry, adoptionList } from './view.js';

const store = freshStore();
const [ofRtMandiri, ofHomeCare, ofWaste, ofMarket, undated] = [11, 12, 13, 14, 15].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const [waste, market, local] = [idOf(21), idOf(22), idOf(23)];
const on = (adoptionId: string) => `adoption-${adoptionId}` as const;

let db: Kysely<AdoptionRegisterTables>;

// The four intents of the visit, and one of another municipality whose day nobody knows.
beforeAll(async () => {
  db = await projected(store(), adoptionRegisterProjection, [
    registered(BANJARBARU),
    registered(JEPARA),
    launched(rtMandiri),
    launched(local, { municipality: JEPARA, name: label('RT Sejahtera') }),
    intended(ofRtMandiri),
    intended(ofHomeCare, { program: homeCare }),
    intended(ofWaste, { program: waste }),
    intended(ofMarket, { program: market }),
    intended(undated, { adopter: '19.02', visit: undefined }, { effectiveFrom: unknownDay }),
    happened(on(ofRtMandiri), 'AttributionClaimed', { claimant: 'adopter', basis: 'declaration' }),
    happened(on(ofRtMandiri), 'AttributionClaimed', { claimant: 'origin', basis: 'declaration' }),
    happened(on(ofRtMandiri), 'AdoptionDecided', { decision: 'defer', reviewOn: '2023-06-01' }),
    happened(on(ofRtMandiri), 'AdoptionDecided', {
      decision: 'adapt',
      changes: ['tanpa dana hibah', 'oleh dinas sosial'],
      instrument: 'Perbup 12/2023',
    }),
    happened(
      on(ofRtMandiri),
      'AdoptionImplemented',
      { localProgram: local },
      { effectiveFrom: onDay('2024-01-02') },
    ),
    happened(on(ofHomeCare), 'AdoptionDecided', { decision: 'decline', explanation: 'sudah ada' }),
  ]);
});

const idsOf = async (filter: object) =>
  (await listAdoptions(db, { limit: 10, ...filter })).items.map(({ id }) => id).toSorted();

it('shows the latest decision, the implementation and the rung of the attribution ladder', async () => {
  const adoption = adoptionEntry.parse({
    ...(await getAdoption(db, ofRtMandiri)),
    position: '0',
    record: 'as_corrected',
  });
  expect(adoption).toMatchObject({
    origin: { code: BANJARBARU, name: 'Kota Banjarbaru' },
    adopter: { code: JEPARA, name: 'Kabupaten Jepara' },
    visit: studyVisit,
    stage: 'implemented',
    decision: 'adapt',
    decided: {
      changes: ['tanpa dana hibah', 'oleh dinas sosial'],
      explanation: 'tanpa dana hibah; oleh dinas sosial',
      reviewOn: null,
      instrument: 'Perbup 12/2023',
    },
    attributionLevel: 4,
    localProgram: { id: local, name: { id: 'RT Sejahtera' } },
    revision: '5',
  });
  expect(adoption.claims.map(({ claimant }) => claimant)).toEqual(['adopter', 'origin']);
});

it('has no rung before anyone claimed anything, and the id for a program whose name it does not know', async () => {
  expect(await getAdoption(db, ofHomeCare)).toMatchObject({
    stage: 'declined',
    attributionLevel: null,
    program: { id: homeCare, name: { id: homeCare, en: homeCare } },
  });
  expect(await getAdoption(db, idOf(77))).toBeNull();
});

it('lists the latest intent first and the one without a day last, page after page, each once', async () => {
  for (const limit of [1, 2, 3]) {
    const items = await allPages((page) => listAdoptions(db, page), limit);
    expect(items.map(({ id }) => id)).toEqual([ofMarket, ofWaste, ofHomeCare, ofRtMandiri, undated]);
    adoptionList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
  }
});

it('filters by adopter, origin, program, visit and stage', async () => {
  expect(await idsOf({ adopter: '19.02' })).toEqual([undated]);
  expect(await idsOf({ origin: JEPARA })).toEqual([]);
  expect(await idsOf({ program: rtMandiri })).toEqual([ofRtMandiri, undated]);
  expect(await idsOf({ visit: studyVisit })).toEqual([ofRtMandiri, ofHomeCare, ofWaste, ofMarket]);
  expect(await idsOf({ visit: studyVisit, stage: 'intended' })).toEqual([ofWaste, ofMarket]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', ['2023-02-06', studyVisit]);
  await expect(listAdoptions(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('counts', async () => expect(await countAdoptions(db)).toBe(5));
