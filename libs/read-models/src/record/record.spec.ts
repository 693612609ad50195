import type { Kysely } from 'kysely';
import { asCorrected, isAboutRecord, type Recorded, type RegistryEvent } from '#registry';
import { factsOf } from '../fixtures/facts.js';
import { projectedInBoth } from '../fixtures/projected.js';
import { misrecorded, recordStory, saidOfIt } from '../fixtures/misrecorded-story.js';
import { freshStore } from '../fixtures/store.js';
import { projections } from '../projections.js';
import { applyBatch } from '../runtime/apply-batch.js';
import { buildSchema, newBuild } from '../runtime/build.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import type { AnyTable } from '../runtime/table.js';
import { categoryOf, withHistory } from './history.js';
import { inRecord } from './in-record.js';
import type { WhichRecord } from './which-record.js';

const store = freshStore();
type Row = Record<string, unknown>;
type AnyTables = Record<string, Row>;

const story = factsOf(recordStory);
const isOfOutcomes = (fact: Fact): boolean => categoryOf(fact) === 'outcome';

/** The story as somebody would have recorded it who made no mistakes, at the same places of the log. */
function withoutMistakes(): readonly Fact[] {
  const inOrder = [...Map.groupBy(story, ({ stream }) => stream).values()].flatMap(
    (facts): readonly Fact[] => {
      if (facts.some(isOfOutcomes)) return facts;
      const events = facts.map(({ event, eventId }): Recorded<RegistryEvent> => ({ ...event, eventId }));
      return asCorrected(events).map(({ eventId, type, data }) => {
        const fact = facts.find((it) => it.eventId === eventId) as Fact;
        return { ...fact, event: { type, data } as RegistryEvent };
      });
    },
  );
  return inOrder.toSorted((a, b) => (a.position < b.position ? -1 : 1));
}

/** They fold a corrected series anew; the lists of outcomes show corrections in both records. */
const foldSeriesAnew: readonly string[] = ['registry_activity', 'work_inbox'];

/** The same correction, told of and without effect. */
const withoutEffect = (fact: Fact): Fact => {
  const { event } = fact;
  if (event.type !== 'FactCorrected') return fact;
  return { ...fact, event: { ...event, data: { ...event.data, new: event.data.old } } };
};

/** The story as if nobody had said anything of the record; of outcomes it is told that they were corrected. */
function asWritten({ name }: Projection): readonly Fact[] {
  const written = story.filter((fact) => isOfOutcomes(fact) || !isAboutRecord(fact.event.type));
  return foldSeriesAnew.includes(name) ? withHistory(written.map(withoutEffect)) : written;
}

/** What a table shows, without the revisions: those go on with every event of a stream. */
async function shownBy(db: Kysely<AnyTables>, { name, key }: AnyTable): Promise<Row[]> {
  let query = db.selectFrom(name).selectAll();
  for (const column of key) query = query.orderBy(column);
  const rows = await query.execute();
  return rows.map(({ corrected: _corrected, ...row }) =>
    key.includes('revision') ? row : { ...row, revision: undefined },
  );
}

async function plainly(projection: Projection, facts: readonly Fact[]): Promise<Kysely<AnyTables>> {
  const followed = facts.filter((fact) => projection.categories.includes(categoryOf(fact)));
  const build = await newBuild(store(), projection);
  await applyBatch(store(), projection, build, { facts: followed, position: 10_000n });
  return inRecord(store().db as unknown as Kysely<AnyTables>, buildSchema(build), 'as_corrected');
}

const followers = projections.filter(({ followsRecord }) => followsRecord);

describe.each(followers)('$name', (projection) => {
  let both: Record<WhichRecord, Kysely<AnyTables>>;
  // In one batch, the same batch again, and event by event beside it.
  beforeAll(async () => {
    both = await projectedInBoth<AnyTables>(store(), projection, recordStory);
  });

  it('shows as corrected what would be there without the mistakes', async () => {
    const due = await plainly(projection, withoutMistakes());
    for (const table of projection.tables)
      expect({ table: table.name, rows: await shownBy(both.as_corrected, table) }).toEqual({
        table: table.name,
        rows: await shownBy(due, table),
      });
  });

  it('shows as recorded what was written, mistakes and all', async () => {
    const due = await plainly(projection, asWritten(projection));
    const corrected = await plainly(projection, withoutMistakes());
    for (const table of projection.tables)
      expect({ table: table.name, rows: await shownBy(both.as_recorded, table) }).toEqual({
        table: table.name,
        rows: await shownBy(table.record === 'as_corrected' ? corrected : due, table),
      });
  });

  it('says which rows were corrected, in every table that keeps both records', async () => {
    for (const { name, record } of projection.tables) {
      if (record !== 'both') continue;
      const flags = await both.as_recorded.selectFrom(name).select('corrected').execute();
      expect({ name, isAny: flags.some(({ corrected }) => corrected) }).toEqual({ name, isAny: true });
    }
  });

  it.each([
    ['and afterwards something happened', recordStory],
    ['and nothing happened afterwards', [...misrecorded, ...saidOfIt]],
  ])('gives the revision of the last event of a corrected stream, %s', async (_, told) => {
    const shown = await projectedInBoth<AnyTables>(store(), projection, told);
    for (const { name, columns, key } of projection.tables) {
      if (!('revision' in columns) || key.includes('revision')) continue;
      for (const record of ['as_corrected', 'as_recorded'] as const) {
        const rows = await shown[record].selectFrom(name).selectAll().execute();
        const ids = rows.map((row) => String(row[key[0] as string]));
        const due = ids.map((id) => factsOf(told).findLast((fact) => streamId(fact) === id)?.revision);
        expect({ name, revisions: rows.map(({ revision }) => revision) }).toEqual({ name, revisions: due });
      }
    }
  });
});
