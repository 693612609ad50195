import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { createPool } from '#read-store';
import { openLine, type Line } from '../fixtures/line.js';
import { factsOf } from '../fixtures/facts.js';
import { appended, codec } from '../fixtures/log.js';
import { populated, registered } from '../fixtures/seed-story.js';
import { countSeen, fussy, tally, type TallyTables } from '../fixtures/tally.js';
import { watchedLog } from '../fixtures/watched-log.js';
import { activateBuild, activateIfCurrent, BehindActive } from './activate-build.js';
import { applyBatch, CheckpointMoved } from './apply-batch.js';
import { finishTables, newBuild } from './build.js';
import { dropRetired } from './drop-retired.js';
import type { Fact, Projection } from './projection.js';
import { buildProgress, cancelRebuild, hasRunner, requestRebuild } from './rebuild.js';
import { runnerBounds } from './runner-bounds.js';
import { readModelStatus } from './status.js';

// Several processes work together here; a busy machine takes its time.
jest.setTimeout(60_000);

let line: Line;
beforeEach(async () => void (line = await openLine()));
afterEach(() => line?.end());

const patience = 20_000;
const story = [
  registered('63.72'),
  ...Array.from({ length: 60 }, (_, n) => populated('63.72', 1950 + n, 1_000 + n)),
];
const batchOf = (facts: readonly Fact[]) => ({ facts, position: facts.at(-1)?.position ?? 0n });
const read = (after?: bigint, name = 'tally') =>
  line.reader.read<TallyTables, unknown>(name, { after, patience }, countSeen);
const activeBuild = async (name = 'tally') =>
  (await readModelStatus(line.store)).find((it) => it.name === name && it.state === 'active')?.build;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** Many events on one stream; answers their positions, as far as they are told. */
async function appendedAtOnce(count: number): Promise<bigint[]> {
  const facts = factsOf(
    Array.from({ length: count }, (_, n) => populated('63.99', 1900 + (n % 100), 1_000 + n)),
  ).map((fact) => ({ ...fact, eventId: randomUUID() }));
  for (let at = 0; at < count; at += 500)
    await line.log.append(
      'municipality-63.99',
      at === 0 ? 'no_stream' : BigInt(at - 1),
      facts.slice(at, at + 500).map((fact) => codec.encode(fact)),
    );
  const positions: bigint[] = [];
  for await (const { position } of line.log.readStream('municipality-63.99')) positions.push(position);
  return positions;
}

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
});

it('switches under readers that never see a half-built table', async () => {
  const facts = await appended(line.log, story);
  const stopOld = line.run(tally());
  await read(facts.at(-1)?.position);
  await stopOld();
  line.run(tally({ version: 2 }));
  const answers = await readDuring(until(async () => (await activeBuild()) === 2));
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((answer) => JSON.stringify(answer) !== '{"events":61,"times":1}')).toEqual([]);
});

it('keeps what was replaced for the grace period, and drops it then', async () => {
  const facts = await appended(line.log, story.slice(0, 3));
  await built(tally(), facts);
  await built(tally({ version: 2 }), facts);
  await dropRetired(line.store, 'tally', 3_600_000);
  expect(await schemas()).toEqual(['rm_tally_v1', 'rm_tally_v2']);
  await dropRetired(line.store, 'tally', 0);
  expect(await schemas()).toEqual(['rm_tally_v2']);
});

it('takes up what was replaced when its release comes back within the grace period', async () => {
  const facts = await appended(line.log, story);
  await built(tally(), facts.slice(0, 40));
  await built(tally({ version: 2 }), facts);
  const { log, readings } = watchedLog(line.log);
  line.run(tally(), { log, graceMs: 3_600_000 });
  await until(async () => (await activeBuild()) === 1);
  expect((await read()).data).toEqual({ events: 61, times: 1 });
  expect(readings[0]).toBe(facts[39]?.position);
});

describe('a rebuild', () => {
  const names = ['tally', 'tally_two'];
  const all = names.map((name) => tally({ name }));

  it('of several reads the log once, while readers and the feeding of what is in use go on', async () => {
    const facts = await appended(line.log, story);
    const { log, readings } = watchedLog(line.log);
    line.run(all, { log });
    for (const name of names) await read(facts.at(-1)?.position, name);
    const builds = await Promise.all(all.map((projection) => requestRebuild(line.store, projection)));
    const answers = await readDuring(
      until(async () => {
        const stands = await Promise.all(builds.map((build) => buildProgress(line.store, build)));
        return stands.every(({ state }) => state === 'active');
      }),
    );
    expect(answers.every((answer) => JSON.stringify(answer) === '{"events":61,"times":1}')).toBe(true);
    // The first reading, one for the two rebuilds or, when one was asked for before the other, one more; and those
    // that begin where all stand.
    const fromTheStart = readings.filter((after) => after === null).length;
    expect(fromTheStart).toBeLessThanOrEqual(3);
    expect(fromTheStart).toBeGreaterThanOrEqual(2);
    const [later] = await appended(line.log, [registered('63.71')]);
    for (const name of names)
      expect((await read(later?.position, name)).data).toEqual({ events: 62, times: 1 });
    await until(async () => (await schemas()).length === 2);
    expect(await schemas()).toEqual(['rm_tally_two_v2', 'rm_tally_v2']);
  });

  it('that was asked for twice is made once', async () => {
    await built(tally(), await appended(line.log, story));
    const [one, other] = [
      await requestRebuild(line.store, tally()),
      await requestRebuild(line.store, tally()),
    ];
    expect(other).toEqual(one);
  });

  it('goes on where it was when its projector is stopped and another one comes', async () => {
    const facts = await appended(line.log, story);
    await built(tally(), facts);
    const begun = await requestRebuild(line.store, tally());
    await applyBatch(line.store, tally(), begun, batchOf(facts.slice(0, 30)));
    const { log, readings } = watchedLog(line.log);
    line.run(tally(), { log });
    await until(async () => (await activeBuild()) === begun.number);
    expect((await read()).data).toEqual({ events: 61, times: 1 });
    expect(readings).toContain(facts[29]?.position);
    expect(readings).not.toContain(null);
  });

  it('does not delay what is in use', async () => {
    const facts = await appended(line.log, story);
    line.run(tally());
    await read(facts.at(-1)?.position);
    // A build that cannot go on is as slow as can be.
    const locked = await line.store.pool.connect();
    const build = await requestRebuild(line.store, tally());
    await locked.query(`begin; lock table rm_tally_v${build.number}.seen in access exclusive mode`);
    const [later] = await appended(line.log, [registered('63.71')]);
    expect((await read(later?.position)).data).toEqual({ events: 62, times: 1 });
    expect(await activeBuild()).toBe(1);
    await locked.query('rollback');
    locked.release();
    await until(async () => (await activeBuild()) === build.number);
    expect((await read()).data).toEqual({ events: 62, times: 1 });
  });

  it('under writes takes no answer back, and keeps nobody from moving on', async () => {
    const { log, readings } = watchedLog(line.log);
    line.run(all, { log });
    const begun = await appended(line.log, story);
    for (const name of names) await read(begun.at(-1)?.position, name);
    const locked = await line.store.pool.connect();
    // Locked before the runner hears of it.
    const build = await newBuild(line.store, tally());
    await locked.query(`begin; lock table rm_tally_v${build.number}.seen in access exclusive mode`);
    await requestRebuild(line.store, tally());
    await until(async () => readings.length === 2);
    // When it can go on the log is far beyond where it was when the rebuild began.
    const far = await appendedAtOnce(1_500);
    for (const name of names) await read(far.at(-1), name);
    expect(await activeBuild()).toBe(1);
    const positions: bigint[] = [];
    const writing = (async () => {
      for (let n = 0; (await activeBuild()) !== build.number || n < 20; n++) {
        const [fact] = await appended(line.log, [registered(`${11 + Math.floor(n / 80)}.${10 + (n % 80)}`)]);
        for (const name of names) positions.push((await read(fact?.position, name)).position);
        positions.push((await read()).position);
      }
    })();
    await locked.query('rollback');
    locked.release();
    await writing;
    expect(positions).toEqual(positions.toSorted((one, other) => (one < other ? -1 : 1)));
    // The readings of the rebuild, and those it has joined: none of them begins far behind.
    const [first, second, ...later] = readings;
    expect([first, second]).toEqual([null, null]);
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter((after) => (after ?? 0n) < (far[500] ?? 0n))).toEqual([]);
    const last = (await appended(line.log, [registered('63.71')])).at(-1)?.position;
    for (const name of names) expect((await read(last, name)).data).toMatchObject({ times: 1 });
  });

  it('that cannot take an event leaves the one in use, and says why it stands still', async () => {
    await built(tally(), await appended(line.log, story));
    const throwing = fussy('63.72', () => {
      throw new Error('cannot take this');
    });
    const build = await requestRebuild(line.store, throwing);
    line.run(throwing);
    await until(async () => (await buildProgress(line.store, build)).halted !== null);
    expect(await buildProgress(line.store, build)).toMatchObject({
      state: 'building',
      halted: 'cannot take this',
    });
    expect((await read()).data).toEqual({ events: 61, times: 1 });
  });

  it('can be given up, and leaves nothing', async () => {
    await built(tally(), await appended(line.log, story));
    const build = await requestRebuild(line.store, tally());
    expect(await cancelRebuild(line.store, build)).toBe(true);
    expect(await cancelRebuild(line.store, build)).toBe(false);
    line.run(tally());
    await until(async () => (await schemas()).length === 1);
    expect(await activeBuild()).toBe(1);
    expect(await buildProgress(line.store, build)).toMatchObject({ state: 'dropped' });
  });

  it('is known to have nobody who makes it', async () => {
    expect(await hasRunner(line.store, tally())).toBe(false);
    const stop = line.run(tally());
    await until(() => hasRunner(line.store, tally()));
    expect(await hasRunner(line.store, tally({ version: 2 }))).toBe(false);
    await stop();
    expect(await hasRunner(line.store, tally())).toBe(false);
  });
});

it('does not put a build in the place of one that is further', async () => {
  const facts = await appended(line.log, story.slice(0, 3));
  await built(tally(), facts);
  const short = batchOf(facts.slice(0, 2));
  const next = await applyBatch(line.store, tally(), await newBuild(line.store, tally()), short);
  await expect(activateBuild(line.store, next)).rejects.toBeInstanceOf(BehindActive);
  expect(await activeBuild()).toBe(1);
  expect(await activateIfCurrent(line.store, line.log, next)).toBeUndefined();
  const whole = await applyBatch(line.store, tally(), next, batchOf(facts.slice(2)));
  expect(await activateIfCurrent(line.store, line.log, whole)).toMatchObject({ state: 'active' });
});

it('replaces a build that stands beyond the end of the log', async () => {
  const facts = await appended(line.log, story.slice(0, 3));
  const beyond = { facts, position: batchOf(facts).position + 1_000_000n };
  const first = await applyBatch(line.store, tally(), await newBuild(line.store, tally()), beyond);
  await activateBuild(line.store, first);
  const next = await applyBatch(line.store, tally(), await newBuild(line.store, tally()), batchOf(facts));
  expect(await activateIfCurrent(line.store, line.log, next)).toMatchObject({ number: 2, state: 'active' });
});

it('is given its indexes however long that takes', async () => {
  const build = await newBuild(line.store, tally());
  const bounds = { ...runnerBounds, answerMs: 100 };
  const store = createPool(line.database.url, { bounds });
  const locked = await line.store.pool.connect();
  await locked.query(`begin; lock table rm_tally_v${build.number}.seen in access exclusive mode`);
  const finishing = finishTables(store, tally(), build);
  await pause(bounds.answerMs * 3);
  await locked.query('rollback');
  locked.release();
  await finishing;
  await store.close();
});

it('does not bring back a build that another one has replaced', async () => {
  const facts = await appended(line.log, story.slice(0, 3));
  const early = await applyBatch(line.store, tally(), await newBuild(line.store, tally()), batchOf(facts));
  await built(tally(), facts);
  await expect(activateBuild(line.store, early)).rejects.toBeInstanceOf(CheckpointMoved);
  await expect(applyBatch(line.store, tally(), early, batchOf(facts))).rejects.toBeInstanceOf(
    CheckpointMoved,
  );
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
  let dropping: Promise<unknown> | undefined;
  const answer = await line.reader.read<TallyTables, number>('tally', { patience }, async (db) => {
    await db.selectFrom(first).selectAll().execute();
    if (!dropping) {
      await activateBuild(line.store, next);
      dropping = dropRetired(line.store, 'tally', 0);
      await someoneWaits();
    }
    return (await db.selectFrom(second).selectAll().execute()).length;
  });
  expect(answer.data).toBe(second === 'seen' ? 3 : 1);
  await dropping;
  expect(await schemas()).toEqual(['rm_tally_v2']);
});

async function someoneWaits(): Promise<void> {
  const waiting = `select 1 from pg_locks where not granted and mode = 'AccessExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await line.store.pool.query(waiting)).rowCount === 0) await pause(20);
}
