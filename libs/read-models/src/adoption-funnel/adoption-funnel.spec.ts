import type { Kysely } from 'kysely';
import { adoptionPathProjection } from '../adoption-path/projection.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import { UnknownThing } from '../adoption-path/asked-thing.js';
import { happened, idOf, onDay } from '../fixtures/facts.js';
import { projectedInBoth } from '../fixtures/projected.js';
import {
  BANJARBARU,
  homeCare,
  intended,
  JEPARA,
  label,
  launched,
  planned,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { heldOn } from '../fixtures/visit-story.js';
import { adoptionFunnel, type FunnelRequest } from './queries.js';
import { funnelNodes } from './nodes.js';
import { adoptionFunnel as shape } from './view.js';
import type { WhichRecord } from '../record/which-record.js';

const store = freshStore();
const BELITUNG = '19.02';
const [waste, market, planning, tourism] = [21, 22, 23, 24].map(idOf) as [string, string, string, string];
const attempts = Array.from({ length: 8 }, (_, n) => idOf(40 + n));
const [a0, a1, a2, a3, a4, a5, a6, a7] = attempts as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const on = (id: string) => `adoption-${id}` as const;
const visit = `visit-${studyVisit}` as const;
const studied = (program: string) => happened(visit, 'TopicStudied', { topic: label('topik'), program });
const recordedAt = '2023-02-10T00:00:00.000Z';
const early = { effectiveFrom: onDay('2023-02-06'), recordedAt };

/**
 * Jepara's visit as in the article: studied are RT Mandiri, Home Care, waste, planning and tourism; intended are RT Mandiri,
 * Home Care, waste and market. Then Belitung, which never came, with four attempts.
 */
const story = [
  registered(BANJARBARU),
  registered(JEPARA),
  registered(BELITUNG),
  launched(rtMandiri),
  launched(homeCare, { sector: 'health' }),
  launched(waste, { sector: 'waste_management' }),
  launched(market, { sector: 'trade_and_markets' }),
  launched(planning, { sector: 'spatial_planning' }),
  launched(tourism, { sector: 'tourism' }),
  planned(studyVisit),
  heldOn(studyVisit, '2023-02-06'),
  ...[rtMandiri, homeCare, waste, planning, tourism].map(studied),
  intended(a0, {}, early),
  intended(a1, { program: homeCare }, early),
  intended(a2, { program: waste }, early),
  intended(a3, { program: market }, early),
  // RT Mandiri goes all the way; Home Care is declined; waste is put off until 2025.
  happened(on(a0), 'AttributionClaimed', { claimant: 'adopter', basis: 'declaration' }, { recordedAt }),
  happened(on(a0), 'AdoptionDecided', { decision: 'adapt', changes: ['x'] }, { recordedAt }),
  happened(on(a0), 'TrialStarted', { from: '2023-05-01', scope: 'satu desa' }, { recordedAt }),
  happened(on(a0), 'TrialEvaluated', { result: 'success', learnt: 'bisa' }, { recordedAt }),
  happened(on(a0), 'AdoptionImplemented', {}, { recordedAt }),
  happened(on(a0), 'AdoptionScaled', { fromScope: 'satu', toScope: 'semua' }, { recordedAt }),
  happened(on(a1), 'AdoptionDecided', { decision: 'decline', reason: 'sudah ada' }, { recordedAt }),
  happened(on(a2), 'AdoptionDecided', { decision: 'defer', reviewOn: '2025-01-01' }, { recordedAt }),
  ...[a4, a5, a6, a7].map((id) => intended(id, { adopter: BELITUNG, visit: undefined }, early)),
  happened(on(a4), 'AdoptionDecided', { decision: 'adopt' }, { recordedAt }),
  happened(on(a4), 'AdoptionImplemented', {}, { recordedAt }),
  happened(on(a4), 'AdoptionDiscontinued', { reason: 'budget' }, { recordedAt }),
  happened(on(a5), 'AdoptionWithdrawn', { reason: 'berubah' }, { recordedAt }),
  happened(on(a6), 'AdoptionDecided', { decision: 'adopt' }, { recordedAt }),
  happened(on(a6), 'TrialStarted', { from: '2023-05-01', scope: 'satu desa' }, { recordedAt }),
  happened(on(a6), 'TrialEvaluated', { result: 'fail', learnt: 'belum' }, { recordedAt }),
  happened(on(a7), 'AdoptionSuspended', { reason: 'pilkada' }, { recordedAt }),
  // The failed trial was misread.
  happened(on(a5), 'FactRetracted', { eventId: idOf(9_000), reason: 'never_happened' }),
].map((it) =>
  it.stream === on(a5) && it.event.type === 'AdoptionWithdrawn' ? { ...it, eventId: idOf(9_000) } : it,
);

let dbs: Record<WhichRecord, Kysely<AdoptionPathTables>>;
beforeAll(async () => {
  dbs = await projectedInBoth(store(), adoptionPathProjection, story);
});

async function funnel(request: Partial<FunnelRequest> = {}, record: WhichRecord = 'as_corrected') {
  const answer = await adoptionFunnel(dbs[record], { days: 365, on: '2023-03-01', ...request });
  shape.parse({ ...answer, position: '0', record });
  const counts = Object.fromEntries(
    answer.nodes.filter(({ count }) => count > 0).map((it) => [it.id, it.count]),
  );
  const links = Object.fromEntries(answer.links.map((it) => [`${it.source} > ${it.target}`, it.value]));
  return { ...answer, counts, links };
}

it("shows Jepara's visit: five studied, four intended, of which the market was not studied", async () => {
  const { counts, links, attempts: all } = await funnel({ adopter: JEPARA });
  expect(all).toBe(4);
  expect(counts).toEqual({
    // Four attempts that came from it and two programs that were studied and never intended.
    visited: 6,
    intended: 4,
    not_intended: 2,
    decided: 1,
    trial: 1,
    implemented: 1,
    scaled: 1,
    declined: 1,
    deferred: 1,
  });
  expect(links).toEqual({
    'visited > intended': 4,
    'visited > not_intended': 2,
    'intended > decided': 1,
    'decided > trial': 1,
    'trial > implemented': 1,
    'implemented > scaled': 1,
    'intended > declined': 1,
    'intended > deferred': 1,
  });
});

it('shows every branch of those that never came', async () => {
  const { links } = await funnel({ adopter: BELITUNG });
  expect(links).toEqual({
    'not_visited > intended': 4,
    'intended > decided': 2,
    // Without a trial.
    'decided > implemented': 1,
    'implemented > discontinued': 1,
    'decided > trial': 1,
    'trial > trial_failed': 1,
    'intended > suspended': 1,
  });
});

it('shows what was recorded, mistakes and all', async () => {
  const { links } = await funnel({ adopter: BELITUNG }, 'as_recorded');
  expect(links['intended > withdrawn']).toBe(1);
});

it('says how many are still at a node', async () => {
  const { nodes } = await funnel();
  const here = Object.fromEntries(nodes.map((it) => [it.id, it.here]));
  // The market is intended and nothing else, and so is the attempt whose withdrawal was retracted.
  expect(here).toMatchObject({ visited: 0, intended: 2, scaled: 1, declined: 1 });
  expect(nodes.map(({ id }) => id)).toEqual(funnelNodes.map(({ id }) => id));
});

it('counts silence from the latest record, for more than the days chosen, and not before a review', async () => {
  // Recorded on 10 February 2023, and on 1 January 2024 the retraction.
  expect((await funnel({ on: '2023-03-12', days: 30, program: market })).counts.lapsed).toBeUndefined();
  expect((await funnel({ on: '2023-03-13', days: 30, program: market })).counts.lapsed).toBe(1);
  expect((await funnel({ on: '2025-01-31', days: 30, program: waste })).counts.deferred).toBe(1);
  expect((await funnel({ on: '2025-02-01', days: 30, program: waste })).counts.lapsed).toBe(1);
  // What is in practice or closed never lapses.
  expect((await funnel({ on: '2030-01-01', days: 0, program: homeCare })).counts).toMatchObject({
    declined: 1,
  });
  expect((await funnel({ on: '2030-01-01', days: 0, adopter: JEPARA })).counts).toMatchObject({
    scaled: 1,
    lapsed: 2,
  });
});

it('filters by origin, program, sector and attribution', async () => {
  expect((await funnel({ origin: JEPARA })).attempts).toBe(0);
  expect((await funnel({ origin: BANJARBARU })).attempts).toBe(8);
  expect((await funnel({ sector: 'health' })).counts).toEqual({ visited: 1, intended: 1, declined: 1 });
  expect((await funnel({ sector: 'tourism' })).counts).toEqual({ visited: 1, not_intended: 1 });
  expect((await funnel({ level: 2 })).counts).toEqual({
    visited: 1,
    intended: 1,
    decided: 1,
    trial: 1,
    implemented: 1,
    scaled: 1,
  });
  expect((await funnel({ level: 3 })).attempts).toBe(0);
});

it('refuses a city or program that nobody knows', async () => {
  await expect(funnel({ origin: '99.99' })).rejects.toMatchObject({ parameter: 'origin', value: '99.99' });
  await expect(funnel({ program: idOf(99) })).rejects.toBeInstanceOf(UnknownThing);
});
