import type { Kysely } from 'kysely';
import { reviewStates } from '#registry';
import { openLine, type Line } from '../fixtures/line.js';
import { appended } from '../fixtures/log.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import { ids, recordStory } from '../fixtures/record-story.js';
import { BANJARBARU, JEPARA } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { records, type WhichRecord } from '../record/which-record.js';
import { listOutcomes } from './list-outcomes.js';
import { outcomeObservationProjection } from './projection.js';
import { countOutcomes, listIndicators } from './queries.js';
import type { OutcomeTables } from './table.js';
import { outcomeList, type Observation } from './view.js';

const store = freshStore();
let db: Kysely<OutcomeTables>;
let read: Record<WhichRecord, ReadonlyMap<string, Observation>>;

async function everything(record: WhichRecord) {
  const items = await allPages((page) => listOutcomes(db, { municipality: BANJARBARU, record, ...page }), 3);
  const parsed = outcomeList.parse({ items, nextCursor: null, position: '0', record });
  return new Map(parsed.items.map((it) => [it.eventId, it]));
}

beforeAll(async () => {
  db = await projected(store(), outcomeObservationProjection, recordStory);
  read = { as_corrected: await everything('as_corrected'), as_recorded: await everything('as_recorded') };
});

const corrected = (id: string) => read.as_corrected.get(id);
const recorded = (id: string) => read.as_recorded.get(id);

it('says which of the two it is, and takes the corrected one unless it is told', async () => {
  expect(await listOutcomes(db, { limit: 1 })).toMatchObject({ record: 'as_corrected' });
  for (const record of records)
    expect(await listOutcomes(db, { limit: 1, municipality: '19.02', record })).toEqual({
      items: [],
      nextCursor: null,
      record,
    });
});

it('leaves out what was retracted, and shows it as recorded with who retracted it and why', () => {
  for (const id of [ids.forumAgain, ids.mistaken, ids.second]) {
    expect(corrected(id)).toBeUndefined();
    expect(recorded(id)).toMatchObject({
      corrected: true,
      retraction: { reason: 'misattribution', note: 'Kota lain', origin: { eventId: expect.any(String) } },
    });
  }
  expect(corrected(ids.mayor)).toMatchObject({ retraction: null });
});

it('says of what nothing was corrected, neither a review nor a break of its series, that nothing was', async () => {
  const { items } = await listOutcomes(db, { municipality: JEPARA, limit: 10, record: 'as_recorded' });
  expect(items.map((it) => it.corrected)).toEqual([false, false, false, false]);
});

it('lets what a retracted claim replaced stand again, with the contradiction it was part of', () => {
  expect(corrected(ids.forumHead)).toMatchObject({ supersededBy: null, contested: true });
  expect(corrected(ids.mayor)).toMatchObject({ supersededBy: null, contested: true });
  expect(recorded(ids.forumHead)).toMatchObject({ supersededBy: ids.forumAgain, contested: true });
});

it('ends a contradiction whose other side was retracted', () => {
  expect(corrected(ids.alone)).toMatchObject({ contested: false });
  expect(recorded(ids.alone)).toMatchObject({ contested: true });
  expect(recorded(ids.mistaken)).toMatchObject({ contested: true });
});

it('shows as contested two claims that stand beside each other because what joined them was retracted', () => {
  expect(corrected(ids.first)).toMatchObject({ supersededBy: null, contested: true });
  expect(corrected(ids.third)).toMatchObject({ supersededBy: null, contested: true });
  expect(recorded(ids.first)).toMatchObject({ supersededBy: ids.second, contested: false });
  expect(recorded(ids.third)).toMatchObject({ supersededBy: null, contested: false });
});

it('follows the corrections and retractions of reviews', () => {
  expect(corrected(ids.published)).toMatchObject({
    state: 'verified',
    corrected: true,
    reviews: [{ kind: 'verified', note: 'dilihat di kantor' }],
  });
  expect(recorded(ids.published)).toMatchObject({
    state: 'published',
    corrected: true,
    reviews: [{ kind: 'verified', note: 'dilihat' }, { kind: 'published' }],
  });
  const states = [ids.wronglyVerified, ids.rightlyVerified].map((id) => [
    corrected(id)?.state,
    recorded(id)?.state,
  ]);
  expect(states).toEqual([
    ['recorded', 'verified'],
    ['verified', 'recorded'],
  ]);
});

it('shows the value as it was before any correction, and how far it was reviewed then', () => {
  expect(corrected(ids.misread)).toMatchObject({ value: '60', state: 'recorded', corrected: true });
  expect(recorded(ids.misread)).toMatchObject({
    value: '6000',
    state: 'verified',
    corrections: [{ new: '600' }, { new: '60' }],
  });
  expect([corrected(ids.moved)?.period, recorded(ids.moved)?.period]).toEqual(['2014', '2015']);
});

it('follows the corrections and retractions of breaks', () => {
  const breaks = (it: Observation | undefined) =>
    it?.methodBreaks.map(({ from, comparable }) => [from, comparable]);
  expect(breaks(corrected(ids.alone))).toEqual([
    ['2014-07', false],
    ['2016-07', true],
  ]);
  expect(breaks(recorded(ids.alone))).toEqual([
    ['2016-07', false],
    ['2021-07', false],
    ['2022-07', false],
  ]);
});

it.each(records)('finds by state what it shows in that state (%s)', async (record) => {
  for (const state of reviewStates) {
    const { items } = await listOutcomes(db, { municipality: BANJARBARU, limit: 50, state, record });
    const shown = [...read[record].values()].filter((it) => it.state === state);
    expect(items.map(({ eventId }) => eventId)).toEqual(shown.map(({ eventId }) => eventId));
  }
});

it('counts, and names periods without what was retracted', async () => {
  expect(await countOutcomes(db)).toEqual({ observations: 14, indicators: 1 });
  const [indicator] = (await listIndicators(db)).items;
  expect(indicator?.periods).toEqual(['2022', '2021', '2020', '2019', '2018', '2017', '2016', '2014']);
});

describe('on a real log', () => {
  let line: Line;
  beforeAll(async () => (line = await openLine()), 60_000);
  afterAll(() => line?.end());

  it('shows the same', async () => {
    const facts = await appended(line.log, recordStory);
    line.run(outcomeObservationProjection);
    const after = facts.at(-1)?.position ?? 0n;
    for (const record of records) {
      const { data } = await line.reader.read<OutcomeTables, { items: readonly Observation[] }>(
        'outcome_observation',
        { after, patience: 20_000 },
        (tables) => listOutcomes(tables, { limit: 50, municipality: BANJARBARU, record }),
      );
      const told = ({ eventId, value, period, state, contested, supersededBy }: Observation) => [
        eventId,
        value,
        period,
        state,
        contested,
        supersededBy,
      ];
      expect(data.items.map(told)).toEqual([...read[record].values()].map(told));
    }
  });
});
