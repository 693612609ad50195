import { contradictionProjection } from '../contradiction/projection.js';
import { contradictionsIn } from '../contradiction/found.js';
import type { ContradictionTables } from '../contradiction/table.js';
import { happened, idOf, onDay, type Happened } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  intended,
  launched,
  planned,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { attested, heldOn } from '../fixtures/visit-story.js';
import { workInboxProjection } from './projection.js';
import { listWork, type WorkInboxFilter } from './queries.js';
import type { WorkInboxTables } from './table.js';
import { workInbox } from './view.js';

const store = freshStore();
const adoptionId = idOf(30);
const declared = idOf(31);
const decree = idOf(32);

const story: readonly Happened[] = [
  registered(BANJARBARU),
  registered(JEPARA),
  launched(rtMandiri, { indicators: [] }),
  happened(
    `program-${rtMandiri}`,
    'LegalBasisRecorded',
    { kind: 'decree', number: '17', year: 2012 },
    { eventId: decree, effectiveFrom: { ...onDay('2012-02-06'), textInSource: 'Jumat' } },
  ),
  planned(studyVisit),
  heldOn(studyVisit, '2023-02-06'),
  attested(studyVisit, 'guest'),
  attested(studyVisit, 'host', { people: 35 }),
  intended(adoptionId),
  happened(
    `adoption-${adoptionId}`,
    'AttributionClaimed',
    { claimant: 'adopter', basis: 'declaration' },
    { eventId: declared },
  ),
];

async function inbox(
  municipality: string,
  more: readonly Happened[] = [],
  filter: Partial<WorkInboxFilter> = {},
) {
  const all = [...story, ...more];
  const facts = await projected<ContradictionTables>(store(), contradictionProjection, all);
  const db = await projected<WorkInboxTables>(store(), workInboxProjection, all);
  const found = await contradictionsIn(facts, municipality);
  const asked = { municipality, ...filter };
  const items = await allPages((page) => listWork(db, { ...asked, ...page }, '2024-06-01', found), 1);
  const { counts } = await listWork(db, { ...asked, limit: 1 }, '2024-06-01', found);
  const whose = { code: municipality, name: municipality };
  return workInbox.parse({ items, counts, municipality: whose, nextCursor: null, position: '0' });
}

const only = { kind: 'contradiction' as const };

it('gives each contradiction to who can put it right, between its other work', async () => {
  const { items, counts } = await inbox(BANJARBARU, [], only);
  expect(items.map(({ about, contradiction }) => [contradiction?.code, about.eventId])).toEqual(
    expect.arrayContaining([
      ['one_sided_adoption', declared],
      ['weekday_date', decree],
    ]),
  );
  expect(items).toHaveLength(2);
  for (const item of items)
    expect(item).toMatchObject({ task: 'resolve_contradiction', role: 'officer', state: 'due', dueOn: null });
  expect(counts).toContainEqual({ kind: 'contradiction', due: 2, coming: 0, overdue: 0 });
  expect((await inbox(BANJARBARU)).items.length).toBeGreaterThan(2);
});

it('asks nothing of a side that has said its part', async () =>
  expect((await inbox(JEPARA, [], only)).items).toEqual([]));

it('shows sides of a visit that differ once, by the step that settles it', async () => {
  const { items } = await inbox(BANJARBARU);
  const ofVisit = items.filter(({ about }) => about.category === 'visit').map(({ task }) => task);
  expect(ofVisit).toEqual(['settle_difference']);
});

it('is done when the facts agree', async () => {
  const claim = happened(`adoption-${adoptionId}`, 'AttributionClaimed', {
    claimant: 'origin',
    basis: 'declaration',
  });
  const { items } = await inbox(BANJARBARU, [claim], only);
  expect(items.map(({ contradiction }) => contradiction?.code)).toEqual(['weekday_date']);
});
