import type { Kysely } from 'kysely';
import { adoptionPathProjection } from '../adoption-path/projection.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import { projected } from '../fixtures/projected.js';
import { spreadStory } from '../fixtures/spread-story.js';
import { rtMandiri } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { getStageDurations, type DurationRequest } from './queries.js';
import { stageDurations } from './view.js';

const store = freshStore();
let db: Kysely<AdoptionPathTables>;
beforeAll(async () => {
  db = await projected(store(), adoptionPathProjection, spreadStory);
});

async function durations(request: Partial<DurationRequest> = {}) {
  const answer = await getStageDurations(db, {
    from: 'intended',
    to: 'implemented',
    by: 'none',
    on: '2024-04-10',
    program: rtMandiri,
    ...request,
  });
  return stageDurations.parse({ ...answer, position: '0', record: 'as_corrected' });
}

it('estimates from what came and what is still on its way', async () => {
  const { groups, leftOut, logRank } = await durations();
  // 10 days censored by a decline, 40 and 100 days ended, 100 days (1 January to 10 April 2024) censored by the question.
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ group: 'all', count: 4, ended: 2, censored: 2, median: 100 });
  expect(groups[0]?.steps).toMatchObject([
    { time: 40, atRisk: 3, ended: 1 },
    { time: 100, atRisk: 2, ended: 1 },
  ]);
  // 1 - 1/3, then half of it.
  expect(groups[0]?.steps[0]?.survival).toBeCloseTo(2 / 3, 12);
  expect(groups[0]?.steps[1]?.survival).toBeCloseTo(1 / 3, 12);
  expect(leftOut).toEqual({ withoutDay: 1, outOfOrder: 0 });
  expect(logRank).toBeNull();
});

it('tells who came on a visit from who did not, and tests them', async () => {
  const { groups, logRank } = await durations({ by: 'visited' });
  expect(groups.map(({ group, count }) => [group, count])).toEqual([
    ['not_visited', 3],
    ['visited', 1],
  ]);
  // At 40 days 2 of 3 are not visited: 2/3 expected, variance 2/9. At 100 days 1 of 2: 1/2, variance 1/4.
  const [expected, variance] = [2 / 3 + 1 / 2, 2 / 9 + 1 / 4];
  expect(logRank).toMatchObject({ groups: ['not_visited', 'visited'], observed: [1, 1] });
  expect(logRank?.expected[0]).toBeCloseTo(expected, 12);
  expect(logRank?.chiSquare).toBeCloseTo((1 - expected) ** 2 / variance, 12);
});

it('counts from the visit, and by the program’s sector', async () => {
  const { groups } = await durations({ from: 'visited', by: 'sector', program: undefined });
  expect(groups).toMatchObject([{ group: 'community_empowerment', count: 1, ended: 1, median: 100 }]);
});

it('is as of the day of the question', async () => {
  const { groups } = await durations({ on: '2023-03-08' });
  expect(groups[0]).toMatchObject({ count: 2, ended: 0, censored: 2, median: null });
});
