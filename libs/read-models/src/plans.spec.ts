import type { Kysely, KyselyPlugin, RootOperationNode } from 'kysely';
import { listAdoptions } from './adoption-register/queries.js';
import { adoptionRegisterProjection } from './adoption-register/projection.js';
import { factsOf, idOf, onDay, type Happened } from './fixtures/facts.js';
import { BANJARBARU, intended, launched, planned, recorded } from './fixtures/seed-story.js';
import { freshStore } from './fixtures/store.js';
import { heldOn } from './fixtures/visit-story.js';
import { listOutcomes } from './outcome-observation/list-outcomes.js';
import { outcomeObservationProjection } from './outcome-observation/projection.js';
import { listPrograms } from './program-catalogue/queries.js';
import { programCatalogueProjection } from './program-catalogue/projection.js';
import { listActivity } from './registry-activity/queries.js';
import { registryActivityProjection } from './registry-activity/projection.js';
import { inRecord } from './record/in-record.js';
import type { WhichRecord } from './record/which-record.js';
import { applyBatch } from './runtime/apply-batch.js';
import { buildSchema, finishTables, newBuild } from './runtime/build.js';
import type { Projection } from './runtime/projection.js';
import { loadSql } from './runtime/table.js';
import { listVisits } from './visit-log/queries.js';
import { visitLogProjection } from './visit-log/projection.js';
import { visitReconciliationProjection } from './visit-reconciliation/projection.js';
import { listVisitReconciliations } from './visit-reconciliation/queries.js';
import { workInboxProjection } from './work-inbox/projection.js';
import { listWork } from './work-inbox/queries.js';

const store = freshStore();
const dayOf = (n: number) => new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10);
const many = (make: (n: number) => Happened) => factsOf(Array.from({ length: 3_000 }, (_, n) => make(n)));

async function filled(projection: Projection, make: (n: number) => Happened) {
  const build = await newBuild(store(), projection);
  const facts = many(make);
  await applyBatch(store(), projection, build, { facts, position: facts.at(-1)?.position ?? 0n });
  await finishTables(store(), projection, build);
  return buildSchema(build);
}

/** Runs a query and answers the plan of its first statement. */
async function planOf(
  schema: string,
  ask: (db: Kysely<never>) => Promise<unknown>,
  record: WhichRecord = 'as_corrected',
): Promise<string> {
  // What a statement is made of is asked for too: the one that was executed first has a result first.
  const asked = new Map<unknown, RootOperationNode>();
  const executed: unknown[] = [];
  const listen: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => (asked.set(queryId, node), node),
    transformResult: ({ result, queryId }) => (executed.push(queryId), Promise.resolve(result)),
  };
  const db = inRecord(store().db, schema, record).withPlugin(listen) as unknown as Kysely<never>;
  await ask(db);
  const { sql, parameters } = db
    .getExecutor()
    .compileQuery(asked.get(executed[0]) as RootOperationNode, { queryId: 'plan' } as never);
  return explain(sql, parameters);
}

async function explain(sql: string, parameters: readonly unknown[]): Promise<string> {
  const plan = await store().pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters]);
  return plan.rows.map((row) => row['QUERY PLAN']).join('\n');
}

type List = (db: never, page: { limit: number; cursor?: string }) => Promise<{ nextCursor: string | null }>;

it.each<[string, Projection, (n: number) => Happened, List]>([
  ['programs', programCatalogueProjection, (n) => launched(idOf(n)), listPrograms],
  ['visits', visitLogProjection, (n) => planned(idOf(n), { from: dayOf(n) }), listVisits],
  [
    'adoptions',
    adoptionRegisterProjection,
    (n) => intended(idOf(n), {}, { effectiveFrom: onDay(dayOf(n)) }),
    listAdoptions,
  ],
  ['outcomes', outcomeObservationProjection, (n) => recorded(idOf(n)), listOutcomes],
  [
    'activity',
    registryActivityProjection,
    (n) => recorded(idOf(n), {}, { effectiveFrom: onDay(dayOf(n)) }),
    listActivity,
  ],
])('pages through %s by an index, without sorting or reading them all', async (_, projection, make, list) => {
  const schema = await filled(projection, make);
  let cursor: string | null = null;
  const page = () => (db: Kysely<never>) =>
    list(db as never, { limit: 20, ...(cursor !== null && { cursor }) });
  const first = await planOf(schema, async (db) => ({ nextCursor: cursor } = await page()(db)));
  const second = await planOf(schema, page());
  for (const plan of [first, second]) {
    expect(plan).toContain('Index Scan');
    expect(plan).not.toContain('Sort');
  }
});

it('looks for the few rows that were corrected by an index, to show them as recorded', async () => {
  const schema = await filled(visitLogProjection, (n) => planned(idOf(n), { from: dayOf(n) }));
  const ask = (db: Kysely<never>) => listVisits(db as never, { limit: 20 });
  expect(await planOf(schema, ask, 'as_recorded')).toContain('Index Scan using visit_corrected');
});

it.each([{}, { status: 'unattested' }])(
  'pages through what both sides say of visits (%j) by an index, without sorting or reading them all',
  async (filter) => {
    const build = await newBuild(store(), visitReconciliationProjection);
    const facts = factsOf(
      Array.from({ length: 3_000 }, (_, n) => [planned(idOf(n)), heldOn(idOf(n), dayOf(n))]).flat(),
    );
    await applyBatch(store(), visitReconciliationProjection, build, {
      facts,
      position: facts.at(-1)?.position ?? 0n,
    });
    await finishTables(store(), visitReconciliationProjection, build);
    let cursor: string | null = null;
    const page = () => (db: Kysely<never>) =>
      listVisitReconciliations(
        db as never,
        { limit: 20, ...filter, ...(cursor !== null && { cursor }) },
        '2023-01-01',
      );
    const schema = buildSchema(build);
    const first = await planOf(schema, async (db) => ({ nextCursor: cursor } = await page()(db)));
    const second = await planOf(schema, page());
    expect(cursor).not.toBeNull();
    for (const plan of [first, second]) {
      expect(plan).toContain('Index Scan');
      expect(plan).not.toContain('Sort');
    }
  },
);

it.each([{}, { kind: 'verify' as const }, { state: 'due' as const }])(
  'pages through what is due in a municipality (%j) by an index, without sorting what waits there',
  async (filter) => {
    const schema = await filled(workInboxProjection, (n) => recorded(idOf(n)));
    let cursor: string | null = null;
    const page = () => (db: Kysely<never>) =>
      listWork(
        db as never,
        { municipality: BANJARBARU, limit: 20, ...filter, ...(cursor !== null && { cursor }) },
        '2024-02-01',
      );
    const first = await planOf(schema, async (db) => ({ nextCursor: cursor } = await page()(db)));
    const second = await planOf(schema, page());
    expect(cursor).not.toBeNull();
    for (const plan of [first, second]) {
      expect(plan).toContain('Index Scan using work_item_1 on work_item');
      expect(plan).not.toContain('Seq Scan on work_item');
    }
  },
);

it('loads the rows of a batch by their key', async () => {
  const schema = await filled(visitLogProjection, (n) => planned(idOf(n)));
  const [visit] = visitLogProjection.tables;
  if (!visit) throw new Error('no table');
  const keys = Array.from({ length: 20 }, (_, n) => idOf(n * 7));
  expect(await explain(loadSql(schema, visit), [keys])).not.toContain('Seq Scan');
});
