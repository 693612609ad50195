import pg from 'pg';
import type { ReadStore } from '#read-store';
import { createTestDatabase } from '../../../../test/harness/test-database.js';
import { freshStore } from '../fixtures/store.js';
import { countSeen, tally, type TallyTables } from '../fixtures/tally.js';
import { activateBuild } from './activate-build.js';
import { applyBatch } from './apply-batch.js';
import { newBuild, type Build } from './build.js';
import { announceCheckpoint } from './channel.js';
import { CheckpointWatch } from './checkpoint-watch.js';
import { ReadModelBehind, ReadModelNotBuilt, ReadModelReader } from './reader.js';

const store = freshStore();
let watch: CheckpointWatch;
beforeAll(async () => void (watch = await CheckpointWatch.open(store().url)));
afterAll(() => watch?.close());

/** Longer than a test may take: what answers at all was woken. */
const patience = 60_000;
const moveTo = (build: Build, position: bigint) =>
  applyBatch(store(), tally(), build, { facts: [], position });

/** A reader, with how often it has asked the database and a promise of the n-th time. */
function watched({ trustMs = patience, watching = watch } = {}) {
  let asked = 0;
  let tell: () => void = () => undefined;
  const counting: ReadStore = {
    ...store(),
    transaction: async (work, options) => {
      try {
        return await store().transaction(work, options);
      } finally {
        asked++;
        tell();
      }
    },
  };
  const times = (n: number) => new Promise<void>((resolve) => (tell = () => asked >= n && resolve()));
  return { reader: new ReadModelReader(counting, watching, { trustMs }), asked: () => asked, times };
}

/** Resolves when the watch has heard that the read model of these tests is at the position. */
const heard = async (position: bigint) => {
  const heardOf = (watch as unknown as { heard: Map<string, bigint> }).heard;
  while (heardOf.get('tally') !== position) await new Promise((resolve) => setTimeout(resolve, 5));
};
const forget = () => (watch as unknown as { heard: Map<string, bigint> }).heard.clear();

/** A build in use of its own: one that is further, of an earlier test, would not be replaced. */
const active = async (position: bigint) => {
  await store().pool.query(`update tiru.read_model_build set state = 'dropped' where name = 'tally'`);
  const build = await activateBuild(store(), await newBuild(store(), tally()));
  return moveTo(build, position);
};
const read = (reader: ReadModelReader, after?: bigint, wait = patience) =>
  reader.read<TallyTables, unknown>('tally', { after, patience: wait }, countSeen);

it('answers at once what is there', async () => {
  await active(10n);
  const { reader, asked } = watched();
  expect(await read(reader, 10n)).toEqual({ position: 10n, data: { events: 0, times: 0 } });
  expect(await read(reader)).toMatchObject({ position: 10n });
  expect(asked()).toBe(2);
});

it('waits for a position and asks the database only when it is there', async () => {
  let build = await active(10n);
  await heard(10n);
  const { reader, asked } = watched();
  const answer = read(reader, 30n);
  build = await moveTo(build, 20n);
  await heard(20n);
  expect(asked()).toBe(0);
  await moveTo(build, 30n);
  expect(await answer).toMatchObject({ position: 30n });
  expect(asked()).toBe(1);
});

it('asks the database while it has heard nothing of the read model', async () => {
  const build = await active(10n);
  await heard(10n);
  forget();
  const { reader, times } = watched();
  const looked = times(2);
  const answer = read(reader, 20n);
  await looked;
  await moveTo(build, 20n);
  expect(await answer).toMatchObject({ position: 20n });
});

it('says how far it is when the time is up', async () => {
  await active(10n);
  const { reader } = watched();
  const refused = read(reader, 30n, 50);
  await expect(refused).rejects.toBeInstanceOf(ReadModelBehind);
  await expect(refused).rejects.toMatchObject({ readModel: 'tally', wanted: 30n, reached: 10n });
});

it('says that there is nothing to read yet', async () => {
  const { reader } = watched();
  const refused = reader.read('unheard_of', { patience: 50 }, async () => null);
  await expect(refused).rejects.toBeInstanceOf(ReadModelNotBuilt);
});

it('answers as soon as the first build is there', async () => {
  const { reader, times } = watched();
  const looked = times(2);
  const answer = reader.read<TallyTables, unknown>('late', { patience }, countSeen);
  await looked;
  await activateBuild(store(), await newBuild(store(), tally({ name: 'late' })));
  expect(await answer).toMatchObject({ data: { events: 0 } });
});

it('waits without asking on and on while the tables are those of another release', async () => {
  await active(10n);
  const { reader, asked } = watched();
  const missing = (column: string) =>
    reader.read<Record<string, Record<string, unknown>>, unknown>('tally', { patience: 300 }, (db) =>
      db
        .selectFrom(column === '*' ? 'nowhere' : 'seen')
        .select(column === '*' ? 'event_id' : column)
        .execute(),
    );
  await expect(missing('*')).rejects.toBeInstanceOf(ReadModelNotBuilt);
  await expect(missing('of_tomorrow')).rejects.toBeInstanceOf(ReadModelNotBuilt);
  expect(asked()).toBeLessThanOrEqual(6);
});

it('passes on what the query throws', async () => {
  await active(10n);
  const failing = watched().reader.read('tally', { patience }, () =>
    Promise.reject(new Error('of the query')),
  );
  await expect(failing).rejects.toThrow('of the query');
});

it('leaves no listener behind, answered or not', async () => {
  const build = await active(10n);
  await heard(10n);
  const { reader } = watched();
  const answer = read(reader, 20n);
  await moveTo(build, 20n);
  await answer;
  await read(reader, 99n, 20).catch(() => undefined);
  const { emitter } = watch as unknown as { emitter: NodeJS.EventEmitter };
  expect(emitter.eventNames()).toEqual([]);
});

it('looks again when the watch is lost, answers at once while it is deaf, and looks again when it hears', async () => {
  const build = await active(10n);
  await heard(10n);
  const { reader, times } = watched();
  const looked = times(1);
  const answer = read(reader, 20n);
  const server = await administrator();
  const name = new URL(store().url).pathname.slice(1);
  await server.query(`alter database ${name} allow_connections false`);
  const deaf = `from pg_stat_activity where datname = $1 and application_name = 'tiru listen'`;
  await server.query(`select pg_terminate_backend(pid) ${deaf}`, [name]);
  while ((await server.query(`select 1 ${deaf}`, [name])).rowCount) await new Promise(setImmediate);
  await looked;
  await moveTo(build, 20n);
  expect(await read(watched().reader, 20n)).toMatchObject({ position: 20n });
  await server.query(`alter database ${name} allow_connections true`);
  await server.end();
  expect(await answer).toMatchObject({ position: 20n });
});

it('looks for itself when the word does not come although the connection seems to be there', async () => {
  // Notifications stay within a database: this watch hears only what is said for it.
  const elsewhere = await createTestDatabase();
  const silent = await CheckpointWatch.open(elsewhere.url);
  const said = new pg.Client({ connectionString: elsewhere.url });
  await said.connect();
  const hearing = new Promise((resolve) => silent.onMove(resolve));
  await announceCheckpoint(said, { name: 'tally', position: 10n });
  await hearing;
  const build = await active(10n);
  await moveTo(build, 20n);
  const reader = new ReadModelReader(store(), silent);
  expect(await read(reader, 20n)).toMatchObject({ position: 20n });
  await Promise.all([said.end(), silent.close()]);
  await elsewhere.drop();
});

async function administrator(): Promise<pg.Client> {
  const url = new URL(store().url);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}
