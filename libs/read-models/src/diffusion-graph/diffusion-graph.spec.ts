import type { Kysely } from 'kysely';
import { adoptionPathProjection } from '../adoption-path/projection.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import { idOf } from '../fixtures/facts.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, homeCare, JEPARA, rtMandiri } from '../fixtures/seed-story.js';
import { attemptOf, BELITUNG, fourth, spreadStory } from '../fixtures/spread-story.js';
import { freshStore } from '../fixtures/store.js';
import { periodIndex, periodName } from './periods.js';
import { diffusionGraph, programAdoptionCurve } from './queries.js';
import { diffusionGraph as graphShape, programAdoptionCurve as curveShape } from './view.js';

const store = freshStore();
let db: Kysely<AdoptionPathTables>;
beforeAll(async () => {
  db = await projected(store(), adoptionPathProjection, spreadStory);
});

const asked = { on: '2024-12-31', step: 'implemented' } as const;
const ends = { position: '0', record: 'as_corrected' };

async function graph(request: object = {}) {
  const answer = graphShape.parse({ ...(await diffusionGraph(db, { ...asked, ...request })), ...ends });
  const nodes = Object.fromEntries(answer.nodes.map(({ city, ...node }) => [city.code, node]));
  return { ...answer, nodes };
}

it('shows who taught whom, and the chain that came of it', async () => {
  const { nodes, edges, chains, components } = await graph();
  expect(edges.map(({ adoption, day }) => [adoption, day])).toEqual([
    [attemptOf(0), '2023-05-17'],
    [attemptOf(1), '2024-02-10'],
    [attemptOf(5), '2024-06-01'],
    [attemptOf(3), null],
  ]);
  expect(nodes[BANJARBARU]).toMatchObject({ outDegree: 3, inDegree: 0, given: 3 });
  expect(nodes[BELITUNG]).toMatchObject({ outDegree: 0, inDegree: 2 });
  // Of the 3 · 2 ordered pairs of the other three none needs Jepara: Banjarbaru reaches Belitung itself.
  expect(nodes[JEPARA]).toMatchObject({ outDegree: 1, inDegree: 1, betweenness: 0 });
  expect(chains).toEqual([
    { cities: [BANJARBARU, JEPARA, BELITUNG], days: ['2023-05-17', '2024-06-01'], hops: 2 },
  ]);
  expect(components).toBe(1);
});

it('is as of a day, and of one program', async () => {
  // What nobody knows the day of is always there.
  expect((await graph({ on: '2023-12-31' })).edges.map(({ to }) => to)).toEqual([JEPARA, fourth]);
  const { nodes, programs } = await graph({ program: homeCare });
  expect(Object.keys(nodes).sort()).toEqual([BELITUNG, JEPARA]);
  expect(programs.map(({ id }) => id)).toEqual([homeCare]);
});

it('counts from another step, sector or attribution level on', async () => {
  expect((await graph({ step: 'intended' })).edges).toHaveLength(6);
  expect((await graph({ sector: 'health' })).edges).toHaveLength(1);
  expect((await graph({ level: 3 })).edges.map(({ adoption }) => adoption)).toEqual([attemptOf(5)]);
  await expect(graph({ adopter: '99.99' })).rejects.toMatchObject({ parameter: 'adopter' });
});

it("shows a program's curve: three adopters, one of no known day, of four that could", async () => {
  const curve = await programAdoptionCurve(db, { ...asked, program: rtMandiri, period: 'year' });
  curveShape.parse({ ...curve, ...ends });
  expect(curve).toMatchObject({
    population: 4,
    adopters: 3,
    withoutDay: 1,
    points: [
      { period: '2023', adopted: 1, cumulative: 1, share: 1 / 4, hazard: 1 / 4 },
      { period: '2024', adopted: 1, cumulative: 2, share: 2 / 4, hazard: 1 / 3 },
    ],
    // 17 May 2023 to 10 February 2024: 269 days.
    daysTo: { tenPercent: 0, half: 0, ninetyPercent: 269 },
    bass: null,
  });
  expect(await programAdoptionCurve(db, { ...asked, program: idOf(99), period: 'year' })).toBeNull();
});

it('names periods as people do', () => {
  const names = (['year', 'quarter', 'month'] as const).map((it) =>
    periodName(periodIndex('2024-08-31', it), it),
  );
  expect(names).toEqual(['2024', '2024-Q3', '2024-08']);
});
