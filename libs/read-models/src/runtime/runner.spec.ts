import { once, EventEmitter } from 'node:events';
import pg from 'pg';
import { openLine, type Line } from '../fixtures/line.js';
import { appended } from '../fixtures/log.js';
import { planned, populated, registered } from '../fixtures/seed-story.js';
import { countSeen, fussy, tally, type TallyTables } from '../fixtures/tally.js';
import { idOf } from '../fixtures/facts.js';
import { readModelStatus } from './status.js';

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
const statusOf = async (name: string) => (await readModelStatus(line.store)).find((it) => it.name === name);

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

it('keeps a read model up with the log, and its position with events of no interest', async () => {
  line.run(tally());
  expect(await seenAt(await last([registered(code), ...years]))).toEqual({ events: 41, times: 1 });
  expect(await seenAt(await last([planned(idOf(3))]))).toEqual({ events: 41, times: 1 });
});

it('becomes readable on an empty log', async () => {
  line.run(tally());
  const answer = await line.reader.read<TallyTables, unknown>('tally', { patience }, countSeen);
  expect(answer).toEqual({ position: 0n, data: { events: 0, times: 0 } });
});

it('applies every event once when two runners feed one build', async () => {
  const stopOne = line.run(tally());
  line.run(tally());
  expect(await seenAt(await last([registered(code), ...years]))).toEqual({ events: 41, times: 1 });
  await stopOne();
  expect(await seenAt(await last([registered('63.01')]))).toEqual({ events: 42, times: 1 });
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

describe('an event that a read model cannot take', () => {
  const refuse = fussy(
    '63.02',
    () => {
      throw new Error('cannot take this');
    },
    'fussy',
  );
  const story = ['63.01', '63.02', '63.03'].map(registered);

  it('halts this one, says so with the event, and the others go on; it heals when repaired', async () => {
    const troubles = new EventEmitter();
    line.run(tally());
    const stop = line.run(refuse, (error) => troubles.emit('trouble', error));
    const [before, poison, after] = await appended(line.log, story);
    // The second failure comes after the first was written down.
    await once(troubles, 'trouble');
    await once(troubles, 'trouble');

    expect(await seenAt(after?.position ?? 0n)).toEqual({ events: 3, times: 1 });
    expect(await statusOf('tally')).toMatchObject({ haltedError: null });
    const halted = await statusOf('fussy');
    expect(halted).toMatchObject({ position: before?.position });
    expect(halted?.haltedError).toContain(poison?.eventId);
    expect(halted?.haltedError).toContain('cannot take this');

    await stop();
    line.run(tally({ name: 'fussy' }));
    expect(await seenAt(after?.position ?? 0n, 'fussy')).toEqual({ events: 3, times: 1 });
    expect(await statusOf('fussy')).toMatchObject({ haltedError: null });
  });

  it('is held against the build that cannot take it, not against the one that answers meanwhile', async () => {
    const stopOld = line.run(tally({ name: 'fussy' }));
    await seenAt(await last(story), 'fussy');
    await stopOld();
    const troubles = new EventEmitter();
    line.run({ ...refuse, version: 2 }, () => troubles.emit('trouble'));
    await once(troubles, 'trouble');
    await once(troubles, 'trouble');
    const [old, next] = await readModelStatus(line.store);
    expect(old).toMatchObject({ state: 'active', haltedError: null });
    expect(next).toMatchObject({
      state: 'building',
      haltedError: expect.stringContaining('cannot take this'),
    });
  });
});
