import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { once, EventEmitter } from 'node:events';
import pg from 'pg';
import { openLine, type Line } from '../fixtures/line.js';
import { appended } from '../fixtures/log.js';
import { planned, populated, registered } from '../fixtures/seed-story.js';
import { countSeen, seen, tally, type TallyTables } from '../fixtures/tally.js';
import { watchedLog } from '../fixtures/watched-log.js';
import { idOf } from '../fixtures/facts.js';
import { createPool, type Bounds } from '#read-store';
import type { Duty } from './observer.js';
import { requestRebuild } from './rebuild.js';
import { runnerBounds } from './runner-bounds.js';

// Several processes work together here; a busy machine takes its time.
jest.setTimeout(60_000);

let line: Line;
beforeEach(async () => void (line = await openLine()));
afterEach(() => line?.end());

const code = '63.72';
const years = Array.from({ length: 40 }, (_, n) => populated(code, 1950 + n, 1_000 + n));
const patience = 20_000;

const seenAt = async (after: bigint, name = 'tally') =>
  (await line.reader.read<TallyTables, unknown>(name, { after, patience }, countSeen)).data;
const last = async (story: Parameters<typeof appended>[1]) =>
  (await appended(line.log, story)).at(-1)?.position ?? 0n;

/** Ends every connection to the test's database, as a server that is restarted does. */
async function killConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: line.database.url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await client.end();
}

/** A connection that was killed while it was idle may still be handed out once. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 20) throw error;
    }
  }
}

const names = ['tally', 'tally_two', 'tally_three'];

it('keeps read models up with the log, and their positions with events of no interest', async () => {
  const apart: unknown[] = [];
  const observer = { takenApart: (error: unknown) => void apart.push(error) };
  line.run(
    names.map((name) => tally({ name })),
    { observer },
  );
  const counted = await last([registered(code), ...years]);
  for (const name of names) expect(await seenAt(counted, name)).toEqual({ events: 41, times: 1 });
  const foreign = await last([planned(idOf(3))]);
  for (const name of names) expect(await seenAt(foreign, name)).toEqual({ events: 41, times: 1 });
  expect(apart).toEqual([]);
});

it('reads the log once for all of them', async () => {
  const head = await last([registered(code), ...years]);
  const { log, readings } = watchedLog(line.log);
  line.run(
    names.map((name) => tally({ name })),
    { log },
  );
  for (const name of names) expect(await seenAt(head, name)).toEqual({ events: 41, times: 1 });
  expect(readings).toEqual([null]);
});

it('becomes readable on an empty log', async () => {
  line.run(tally());
  const answer = await line.reader.read<TallyTables, unknown>('tally', { patience }, countSeen);
  expect(answer).toEqual({ position: 0n, data: { events: 0, times: 0 } });
});

it('applies every event once in batches of any size', async () => {
  line.run(tally(), { batchSize: 3 });
  expect(await seenAt(await last([registered(code), ...years]))).toEqual({ events: 41, times: 1 });
});

it('feeds the others when one cannot even be begun, and says which', async () => {
  const broken = tally({ name: 'tally_broken', tables: [{ ...seen, key: ['no_such_column'] }] });
  const failed: unknown[] = [];
  line.run([broken, tally()], { observer: { failed: (name) => failed.push(name) } });
  expect(await seenAt(await last([registered(code), ...years]))).toEqual({ events: 41, times: 1 });
  expect([...new Set(failed)]).toEqual(['tally_broken']);
});

describe('of two runners', () => {
  const duties = () => {
    const seen: Duty[] = [];
    return { seen, observer: { duty: (_: string, duty: Duty) => void seen.push(duty) } };
  };

  it('one works; the other stands by and takes over when the first ends', async () => {
    const [first, second] = [duties(), duties()];
    const stopFirst = line.run(tally(), first);
    expect(await seenAt(await last([registered(code), ...years]))).toEqual({ events: 41, times: 1 });
    line.run(tally(), second);
    while (second.seen.length === 0) await pause(20);
    expect(await seenAt(await last([registered('63.01')]))).toEqual({ events: 42, times: 1 });
    expect([first.seen, second.seen]).toEqual([['working'], ['standing_by']]);
    await stopFirst();
    expect(await seenAt(await last([registered('63.02')]))).toEqual({ events: 43, times: 1 });
    expect(second.seen).toEqual(['standing_by', 'working']);
  });

  it('the one of an earlier release does not replace what the later one has built', async () => {
    const [old, next] = [duties(), duties()];
    line.run(tally(), old);
    await seenAt(await last([registered(code), ...years]));
    line.run(tally({ version: 2 }), next);
    while (!old.seen.includes('superseded')) await pause(20);
    const head = await last([registered('63.01')]);
    expect(await seenAt(head)).toMatchObject({ times: 1 });
    const { rows } = await line.store.pool.query(
      `select code_version, state from tiru.read_model_build where state <> 'dropped' order by build`,
    );
    expect(rows).toEqual([{ code_version: '2', state: 'active' }]);
    expect(next.seen).toEqual(['working']);
  });
});

it('goes on when the event node comes back', async () => {
  line.run(tally());
  await seenAt(await last([registered('63.01')]));
  await line.restartNode();
  expect(await seenAt(await last([registered('63.02')]))).toEqual({ events: 2, times: 1 });
});

it('goes on when PostgreSQL ends its connections', async () => {
  line.run(tally());
  for (const [index, place] of ['63.01', '63.02', '63.03'].entries()) {
    const position = await last([registered(place)]);
    await killConnections();
    expect(await eventually(() => seenAt(position))).toEqual({ events: index + 1, times: 1 });
  }
});

describe('a transaction that keeps it waiting', () => {
  /** Holds the checkpoint of the tally, as a runner does in the middle of a batch. */
  const held = async (bounds: Partial<Bounds>) => {
    const store = createPool(line.database.url, { bounds: { ...runnerBounds, ...bounds } });
    const client = await store.pool.connect();
    await client.query(`begin; select from tiru.read_model_build where name = 'tally' for update`);
    return { client, store };
  };
  const runBounded = (bounds: Partial<Bounds>, failed: [name: string | null, code?: string][]) => {
    const store = createPool(line.database.url, { bounds: { ...runnerBounds, ...bounds } });
    const observer = {
      failed: (name: string | null, error: unknown) =>
        void failed.push([name, (error as { code?: string }).code]),
    };
    return { store, stop: line.run(tally(), { store, observer }) };
  };

  it('is ended by the server when its runner does nothing any more, and another one goes on', async () => {
    const stop = line.run(tally());
    await seenAt(await last([registered('63.01')]));
    await stop();
    const { client, store } = await held({ idleInTransactionMs: 300 });
    line.run(tally());
    expect(await seenAt(await last([registered(code), ...years]))).toEqual({ events: 42, times: 1 });
    client.release(true);
    await store.close();
  });

  it('makes a batch fail and be tried again, not wait for ever', async () => {
    const failed: [string | null, string?][] = [];
    const runner = runBounded({ lockMs: 100 }, failed);
    await seenAt(await last([registered('63.01')]));
    const { client, store } = await held({});
    const head = await last([registered(code), ...years]);
    while (!failed.some(([, code]) => code === '55P03')) await pause(20);
    await client.query('rollback');
    client.release();
    expect(await seenAt(head)).toEqual({ events: 42, times: 1 });
    await runner.stop();
    await Promise.all([store.close(), runner.store.close()]);
  });
});

it('goes on while a build that was replaced cannot be dropped', async () => {
  const failed: unknown[] = [];
  const store = createPool(line.database.url, { bounds: { ...runnerBounds, lockMs: 500 } });
  const stop = line.run(tally(), { store, observer: { failed: (name) => failed.push(name) } });
  await seenAt(await last([registered(code)]));
  const reading = await line.store.pool.connect();
  await reading.query('begin; select from rm_tally_v1.seen');
  await requestRebuild(line.store, tally());
  while (failed.length === 0) await pause(20);
  expect(await seenAt(await last([registered('63.01')]))).toEqual({ events: 2, times: 1 });
  expect([...new Set(failed)]).toEqual(['tally']);
  await reading.query('rollback');
  reading.release();
  await stop();
  await store.close();
});

it('says what fails, and stops when it is told to in the middle of it', async () => {
  const troubles = new EventEmitter();
  const broken = { ...line.log, head: () => Promise.reject(new Error('no log there')) };
  const stop = line.run(tally(), {
    log: broken,
    observer: { failed: (name, error) => troubles.emit('trouble', name, error) },
  });
  const [name, error] = await once(troubles, 'trouble');
  expect([name, String(error)]).toEqual([null, 'Error: no log there']);
  await stop();
});

describe('what somebody has broken in the database heals by itself', () => {
  const counted = async (then: string) => {
    line.run(tally());
    await seenAt(await last([registered(code), ...years]));
    await line.store.pool.query(then);
    const head = await last([registered('63.01')]);
    return eventually(() => seenAt(head));
  };
  const all = { events: 42, times: 1 };

  it('a schema that was dropped', async () =>
    expect(await counted('drop schema rm_tally_v1 cascade')).toEqual(all));

  it('a table that was dropped', async () =>
    expect(await counted('drop table rm_tally_v1.seen cascade')).toEqual(all));

  it('a checkpoint that was lost', async () =>
    expect(await counted('update tiru.read_model_build set position = null')).toEqual(all));

  it('a checkpoint that was set back', async () =>
    expect(await counted('update tiru.read_model_build set position = 100')).toEqual(all));

  it('while no runner was there to see it', async () => {
    const stop = line.run(tally());
    await seenAt(await last([registered(code), ...years]));
    await stop();
    await line.store.pool.query('update tiru.read_model_build set position = null');
    line.run(tally());
    expect(await seenAt(await last([registered('63.01')]))).toEqual(all);
  });
});
