import type { Kysely } from 'kysely';
import { happened, idOf, onDay, type Happened } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  intended,
  launched,
  planned,
  populated,
  recorded,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { agreed, attested, heldOn } from '../fixtures/visit-story.js';
import { contradictionProjection } from './projection.js';
import { listContradictions, type ContradictionFilter } from './queries.js';
import type { ContradictionTables } from './table.js';
import { contradictionList } from './view.js';

const store = freshStore();
const adoptionId = idOf(30);
const [decree, held, declared, filed, figure] = [31, 32, 33, 34, 35].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const sha256 = 'a'.repeat(64);
const ofEvidence = `evidence-${sha256}` as const;

const visitStory: readonly Happened[] = [
  planned(studyVisit),
  { ...heldOn(studyVisit, '2023-02-06'), eventId: held },
  { ...attested(studyVisit, 'guest'), eventId: idOf(36) },
  { ...attested(studyVisit, 'host', { people: 35 }), eventId: idOf(37) },
];

const story: readonly Happened[] = [
  registered(BANJARBARU),
  registered(JEPARA),
  // Counted in the census; a projection that came later does not count.
  populated(BANJARBARU, 2022, 285_546, 'census'),
  populated(BANJARBARU, 2022, 100, 'projection'),
  launched(rtMandiri),
  happened(
    `program-${rtMandiri}`,
    'LegalBasisRecorded',
    { kind: 'decree', number: '17', year: 2012 },
    // 6 February 2012 was a Monday.
    { eventId: decree, effectiveFrom: { ...onDay('2012-02-06'), textInSource: 'Jumat' } },
  ),
  ...visitStory,
  intended(adoptionId),
  happened(
    `adoption-${adoptionId}`,
    'AttributionClaimed',
    { claimant: 'adopter', basis: 'declaration' },
    { eventId: declared },
  ),
  happened(ofEvidence, 'EvidenceFiled', {
    sha256,
    mediaType: 'text/plain',
    bytes: 1,
    title: 'Berita',
    retrievedOn: '2023-02-05',
  }),
  happened(
    ofEvidence,
    'EvidenceLinked',
    { category: 'visit', id: studyVisit, eventId: held, proves: 'Kunjungan' },
    { eventId: filed },
  ),
  recorded(figure, { indicator: 'hc.persons_served', unit: 'person', countBasis: 'person', value: '1029' }),
];

const after = (more: readonly Happened[] = []) =>
  projected<ContradictionTables>(store(), contradictionProjection, [...story, ...more]);

async function listed(db: Kysely<ContradictionTables>, filter: Partial<ContradictionFilter> = {}) {
  const items = await allPages(
    (page) => listContradictions(db, { municipality: BANJARBARU, ...filter, ...page }),
    1,
  );
  return contradictionList.parse({ items, nextCursor: null, position: '0' }).items;
}
const codes = async (...asked: Parameters<typeof listed>) => (await listed(...asked)).map(({ code }) => code);

const ALL = ['visit_sides', 'evidence_too_old', 'weekday_date', 'one_sided_adoption'].toSorted();

it('finds what contradicts what in programs, visits, adoptions and evidence, page by page', async () => {
  const db = await after();
  const found = await listed(db);
  expect(found.map(({ code }) => code).toSorted()).toEqual(ALL);
  expect(found.map(({ severity }) => severity)).toEqual(['certain', 'certain', 'possible', 'possible']);
  expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  expect(await codes(db, { category: 'visit' })).toHaveLength(2);
  expect(await codes(db, { code: 'weekday_date' })).toEqual(['weekday_date']);
  // The guest is part of the visit and the adoption, and not of the program.
  expect((await codes(db, { municipality: JEPARA })).toSorted()).toEqual(
    ALL.filter((code) => code !== 'weekday_date'),
  );
});

it('says where each side is recorded, and who can put it right', async () => {
  const db = await after();
  expect((await listed(db, { code: 'visit_sides' }))[0]).toMatchObject({
    category: 'visit',
    thing: studyVisit,
    subject: [idOf(36), idOf(37)],
    facts: [{ eventId: idOf(36) }, { eventId: idOf(37) }],
    values: { guestPeople: '40', hostPeople: '35' },
    responsible: [JEPARA, BANJARBARU],
    since: '2024-01-01',
  });
  expect((await listed(db, { code: 'one_sided_adoption' }))[0]).toMatchObject({
    thing: adoptionId,
    subject: [declared],
    responsible: [BANJARBARU],
  });
  expect((await listed(db, { code: 'evidence_too_old' }))[0]).toMatchObject({
    subject: [held, filed],
    values: { until: '2023-02-05', trueOn: '2023-02-06' },
  });
});

it.each<[string, string, readonly Happened[]]>([
  ['both agree on the visit', 'visit_sides', [...agreed(studyVisit, 38)]],
  [
    'a side is corrected',
    'visit_sides',
    [
      happened(`visit-${studyVisit}`, 'FactCorrected', {
        eventId: idOf(37),
        pointer: '/people',
        old: 35,
        new: 40,
        reason: 'typo',
      }),
    ],
  ],
  [
    'the fact with the wrong weekday is retracted',
    'weekday_date',
    [happened(`program-${rtMandiri}`, 'FactRetracted', { eventId: decree, reason: 'misattribution' })],
  ],
  [
    'the origin declares too',
    'one_sided_adoption',
    [happened(`adoption-${adoptionId}`, 'AttributionClaimed', { claimant: 'origin', basis: 'declaration' })],
  ],
  [
    'the claim of the one side is retracted',
    'one_sided_adoption',
    [happened(`adoption-${adoptionId}`, 'FactRetracted', { eventId: declared, reason: 'misattribution' })],
  ],
  [
    'the day of retrieval is corrected',
    'evidence_too_old',
    [
      happened(ofEvidence, 'FactCorrected', {
        eventId: idOf(1_000 + story.findIndex(({ event }) => event.type === 'EvidenceFiled')),
        pointer: '/retrievedOn',
        old: '2023-02-05',
        new: '2023-02-07',
        reason: 'typo',
      }),
    ],
  ],
])('is settled when %s', async (_what, code, more) =>
  expect((await codes(await after(more))).toSorted()).toEqual(ALL.filter((it) => it !== code)),
);

it('opens when a correction makes a figure contradict the population', async () => {
  const { event, ...rest } = populated(BANJARBARU, 2022, 0);
  void event;
  const db = await after([
    {
      ...rest,
      event: {
        type: 'FactCorrected',
        data: { eventId: idOf(1_002), pointer: '/population', old: 285_546, new: 285, reason: 'typo' },
      },
    },
  ]);
  expect((await listed(db, { category: 'outcome' }))[0]).toMatchObject({
    code: 'above_population',
    subject: [figure, idOf(1_002)],
    values: { persons: '1029', population: '285' },
  });
});
