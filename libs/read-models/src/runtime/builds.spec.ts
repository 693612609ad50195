import { openLine, type Line } from '../fixtures/line.js';
import { appended, codec } from '../fixtures/log.js';
import { populated, registered } from '../fixtures/seed-story.js';
import { countSeen, fussy, tally, type TallyTables } from '../fixtures/tally.js';
import { activateBuild } from './activate-build.js';
import { applyBatch, CheckpointMoved } from './apply-batch.js';
import { newBuild } from './build.js';
import type { Fact, Projection } from './projection.js';
import { rebuild, type RebuildProgress } from './rebuild.js';
import { readModelStatus } from './status.js';

let line: Line;
beforeEach(async () => void (line = await openLine()));
afterEach(() => line?.end());

const patience = 20_000;
const story = [
  registered('63.72'),
  ...Array.from({ length: 60 }, (_, n) => populated('63.72', 1950 + n, 1_000 + n)),
];
const batchOf = (facts: readonly Fact[]) => ({ facts, position: facts.at(-1)?.position ?? 0n });
const read = (after?: bigint) =>
  line.reader.read<TallyTables, unknown>('tally', { after, patience }, countSeen);
const activeBuild = async () =>
  (await readModelStatus(line.store)).find(({ state }) => state === 'active')?.build;

async function schemas(): Promise<string[]> {
  const found = await line.store.pool.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname like 'rm\\_tally%' order by nspname`,
  );
  return found.rows.map(({ nspname }) => nspname);
}

/** Builds from what the log holds and makes it the one that readers see. */
async function built(projection: Projection, facts: readonly Fact[]) {
  const build = await newBuild(line.store, projection);
  return activateBuild(line.store, await applyBatch(line.store, projection, build, batchOf(facts)));
}

/** Reads again and again until the work is done; answers every answer. */
async function readDuring(work: Promise<unknown>) {
  const answers: unknown[] = [];
  let done = false;
  void work.catch(() => undefined).finally(() => (done = true));
  while (!done) answers.push((await read()).data);
  await work;
  return answers;
}

it('shows the old build while a new version is built beside it, and the new one after the switch', async () => {
  const facts = await appended(line.log, story);
  await built(tally(), facts.slice(0, 40));
  const next = tally({ version: 2 });
  const half = await applyBatch(
    line.store,
    next,
    await newBuild(line.store, next),
    batchOf(facts.slice(0, 20)),
  );
  expect((await read()).data).toEqual({ events: 40, times: 1 });
  const whole = await applyBatch(line.store, next, half, batchOf(facts.slice(20)));
  expect((await read()).data).toEqual({ events: 40, times: 1 });
  await activateBuild(line.store, whole);
  expect(await read()).toEqual({ position: facts.at(-1)?.position, data: { events: 61, times: 1 } });
  expect(await schemas()).toEqual(['rm_tally_v2']);
});

it('switches under readers that never see a half-built table', async () => {
  const facts = await appended(line.log, story);
  const stopOld = line.run(tally());
  await read(facts.at(-1)?.position);
  await stopOld();
  const switched = (async () => {
    line.run(tally({ version: 2 }));
    while ((await activeBuild()) !== 2) await new Promise(setImmediate);
  })();
  const answers = await readDuring(switched);
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((answer) => JSON.stringify(answer) !== '{"events":61,"times":1}')).toEqual([]);
  expect(await activeBuild()).toBe(2);
});

it('is rebuilt while its runner is running, which goes on with the new build', async () => {
  const facts = await appended(line.log, story);
  line.run(tally());
  await read(facts.at(-1)?.position);
  const progress: RebuildProgress[] = [];
  const { signal } = new AbortController();
  const { log, store } = line;
  const answers = await readDuring(
    rebuild(tally(), { log, store, codec, signal, onProgress: (step) => progress.push(step) }),
  );
  expect(answers.every((answer) => JSON.stringify(answer) === '{"events":61,"times":1}')).toBe(true);
  expect(progress.at(-1)).toEqual({ position: facts.at(-1)?.position, target: facts.at(-1)?.position });
  expect(await activeBuild()).toBe(2);
  expect(await schemas()).toEqual(['rm_tally_v2']);
  const [later] = await appended(line.log, [registered('63.71')]);
  expect((await read(later?.position)).data).toEqual({ events: 62, times: 1 });
});

const throwing = fussy('63.72', () => {
  throw new Error('cannot take this');
});

it.each([
  ['is stopped', tally(), AbortSignal.abort()],
  ['fails', throwing, new AbortController().signal],
])('leaves the one in use and nothing else when a rebuild %s', async (_, projection, signal) => {
  await built(tally(), await appended(line.log, story));
  const { log, store } = line;
  await rebuild(projection, { log, store, codec, signal }).catch(() => undefined);
  const builds = (await readModelStatus(store)).map(({ build, state }) => ({ build, state }));
  expect(builds).toEqual([{ build: 1, state: 'active' }]);
  expect(await schemas()).toEqual(['rm_tally_v1']);
  expect((await read()).data).toEqual({ events: 61, times: 1 });
});

it('does not bring back a build that another one has replaced', async () => {
  const facts = await appended(line.log, story.slice(0, 3));
  const early = await applyBatch(line.store, tally(), await newBuild(line.store, tally()), batchOf(facts));
  await built(tally(), facts);
  await expect(activateBuild(line.store, early)).rejects.toBeInstanceOf(CheckpointMoved);
  expect(await activeBuild()).toBe(2);
  expect((await read()).data).toEqual({ events: 3, times: 1 });
});

// A statement that locked all tables at once would wait for the reader, who would wait for it.
it.each([
  ['seen', 'total'],
  ['total', 'seen'],
] as const)('drops a build under a reader who is between %s and %s', async (first, second) => {
  const facts = await appended(line.log, story.slice(0, 3));
  await built(tally(), facts);
  const next = await applyBatch(line.store, tally(), await newBuild(line.store, tally()), batchOf(facts));
  let switching: Promise<unknown> | undefined;
  const answer = await line.reader.read<TallyTables, number>('tally', { patience }, async (db) => {
    await db.selectFrom(first).selectAll().execute();
    if (!switching) {
      switching = activateBuild(line.store, next);
      await someoneWaits();
    }
    return (await db.selectFrom(second).selectAll().execute()).length;
  });
  expect(answer.data).toBe(second === 'seen' ? 3 : 1);
  await switching;
  expect(await schemas()).toEqual(['rm_tally_v2']);
});

async function someoneWaits(): Promise<void> {
  const waiting = `select 1 from pg_locks where not granted and mode = 'AccessExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await line.store.pool.query(waiting)).rowCount === 0) await new Promise(setImmediate);
}
