import type { Kysely } from 'kysely';
import { idOf } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import { ids, recordStory } from '../fixtures/record-story.js';
import {
  BANJARBARU,
  JEPARA,
  corrected,
  defined,
  populated,
  recorded,
  registered,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { BadCursor, encodeCursor } from '../page.js';
import { contradictionProjection } from './projection.js';
import { listContradictions } from './queries.js';
import type { ContradictionTables } from './table.js';
import { contradictionList } from './view.js';

const store = freshStore();
const [reached, served, quota, before, after, worded, replaced, other] = [51, 52, 53, 54, 55, 56, 57, 58].map(
  idOf,
) as [string, string, string, string, string, string, string, string];
const persons = { indicator: 'hc.persons_served', unit: 'person', countBasis: 'person' as const };
const press = (reference: string, publishedAs: string) => ({
  source: { type: 'press' as const, reference, publishedAs },
});

let db: Kysely<ContradictionTables>;

beforeAll(async () => {
  db = await projected(store(), contradictionProjection, [
    registered(BANJARBARU),
    defined(),
    populated(BANJARBARU, 2022, 285_546),
    // 120 RT to date, said wartaniaga.com in June 2023.
    recorded(
      reached,
      { indicator: 'rtm.rt_reached', period: '2023', value: '120' },
      press('wartaniaga.com', '2023-06'),
    ),
    // 1,029 persons by October 2022, with zeros too many until they are corrected.
    recorded(served, { ...persons, period: '2022-10', value: '1029000' }),
    recorded(quota, {
      indicator: 'hc.visits_quota',
      valueKind: 'target',
      value: '1800',
      unit: 'visit',
      statement: 'quota of 1,800 visits, said not to be a target',
    }),
    recorded(before, { indicator: 'mk.stalls', period: '2021', value: '1085' }),
    recorded(after, { indicator: 'mk.stalls', period: '2024', value: '10880' }),
    recorded(
      worded,
      { indicator: 'hc.running', value: '1' },
      { effectiveFrom: { date: '2022-11-29', precision: 'day', textInSource: 'Selasa (29/1/2022)' } },
    ),
    recorded(replaced, { indicator: 'wm.managed_share', unit: '%', value: '5472' }),
    recorded(idOf(59), { indicator: 'wm.managed_share', unit: '%', value: '54.72', supersedes: replaced }),
    recorded(other, { municipality: JEPARA, indicator: 'wm.managed_share', unit: '%', value: '5472' }),
  ]);
});

const found = async (filter: object = {}) => {
  const items = await allPages(
    (page) => listContradictions(db, { municipality: BANJARBARU, ...filter, ...page }),
    2,
  );
  return contradictionList
    .parse({ items, nextCursor: null, position: '0' })
    .items.map(({ code, severity, subject }) => [code, severity, subject]);
};
const all = [
  ['weekday_date', 'certain', [worded]],
  ['evidence_too_old', 'certain', [reached]],
  ['above_population', 'possible', [served, idOf(1_002)]],
  ['tenfold_jump', 'possible', [before, after]],
  ['quota_as_target', 'possible', [quota]],
];

it('lists what contradicts what in one municipality, the certain first, without what was replaced', async () =>
  expect(await found()).toEqual(all));

it('filters by indicator and by rule', async () => {
  expect(await found({ indicator: 'mk.stalls' })).toEqual([all[3]]);
  expect(await found({ code: 'quota_as_target' })).toEqual([all[4]]);
  expect(await found({ municipality: JEPARA })).toEqual([['share_range', 'possible', [other]]]);
  expect(await found({ municipality: '19.02' })).toEqual([]);
});

it('says what it is in both languages', async () => {
  const { items } = await listContradictions(db, { municipality: BANJARBARU, limit: 1 });
  expect(items[0]).toMatchObject({
    message: { en: expect.stringContaining('Saturday'), id: expect.stringContaining('Sabtu') },
    values: { date: '2022-01-29' },
  });
});

it('closes what a correction puts right', async () => {
  const again = await projected<ContradictionTables>(store(), contradictionProjection, [
    populated(BANJARBARU, 2022, 285_546),
    recorded(idOf(70), { ...persons, period: '2022-10', value: '1029000' }),
    corrected(`${BANJARBARU}:hc.persons_served:reported`, idOf(70), '/value', '1029000', '1029'),
  ]);
  expect(await listContradictions(again, { municipality: BANJARBARU, limit: 5 })).toEqual({
    items: [],
    nextCursor: null,
  });
});

it('finds nothing in what was retracted, and what that had replaced', async () => {
  const again = await projected<ContradictionTables>(store(), contradictionProjection, recordStory);
  const { items } = await listContradictions(again, { municipality: BANJARBARU, limit: 50 });
  const subjects = new Set(items.flatMap(({ subject }) => subject));
  for (const id of [ids.forumAgain, ids.mistaken, ids.second]) expect(subjects).not.toContain(id);
  expect(subjects).toContain(ids.first);
});

it('refuses the cursor of another list', async () =>
  expect(
    listContradictions(db, { municipality: BANJARBARU, limit: 1, cursor: encodeCursor('outcomes', ['1']) }),
  ).rejects.toBeInstanceOf(BadCursor));
