import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { once, EventEmitter } from 'node:events';
import { openLine, type Line } from '../fixtures/line.js';
import { appended } from '../fixtures/log.js';
import { registered } from '../fixtures/seed-story.js';
import { countSeen, fussy, tally, type TallyTables } from '../fixtures/tally.js';
import { deadLetters, retryDeadLetter, skipDeadLetter, type DeadLetter } from './dead-letter.js';
import type { Fact } from './projection.js';
import { readModelStatus } from './status.js';

// Several processes work together here; a busy machine takes its time.
jest.setTimeout(60_000);

let line: Line;
beforeEach(async () => void (line = await openLine()));
afterEach(() => line?.end());

const patience = 20_000;
const seenAt = async (after: bigint, name: string) =>
  (await line.reader.read<TallyTables, unknown>(name, { after, patience }, countSeen)).data;
const statusOf = async (name: string) => (await readModelStatus(line.store)).find((it) => it.name === name);
const positionOf = (fact: Fact | undefined) => fact?.position ?? 0n;

const story = ['63.01', '63.02', '63.03'].map(registered);
let isBroken: boolean;
beforeEach(() => (isBroken = true));

/** Cannot take the events of 63.02 until it is repaired. */
const choosy = (version = 1) => ({
  ...fussy(
    '63.02',
    (rows, fact) => {
      if (isBroken) throw new Error('cannot take this\u0000');
      tally().on.MunicipalityRegistered?.(rows, fact.event.data as never, fact);
    },
    'fussy',
  ),
  version,
});

/** Runs both until the choosy one stands still. */
async function halted(projection = choosy()) {
  const heard = new EventEmitter();
  const failures: unknown[] = [];
  const stop = line.run([tally(), projection], {
    observer: {
      failed: (name, error) => failures.push([name, error]),
      halted: (letter) => heard.emit('halted', letter),
    },
  });
  const halting = once(heard, 'halted') as Promise<[DeadLetter]>;
  const facts = await appended(line.log, story);
  const [letter] = await halting;
  return { letter, facts, failures, stop };
}

it('is tried several times, then written down with its error, and only its own read model stands still', async () => {
  const { letter, facts, failures } = await halted();
  const [before, poison, after] = facts;
  expect(failures).toHaveLength(4);
  expect(letter).toMatchObject({
    readModel: 'fussy',
    eventId: poison?.eventId,
    stream: 'municipality-63.02',
    eventType: 'MunicipalityRegistered',
    position: poison?.position,
    attempts: 4,
    state: 'halted',
    error: 'cannot take this\uFFFD',
    stack: expect.stringContaining('dead-letter.spec'),
  });
  expect(JSON.parse(letter.event)).toMatchObject({ data: { code: '63.02' } });
  expect(await deadLetters(line.store, { open: true })).toEqual([letter]);

  expect(await seenAt(positionOf(after), 'tally')).toEqual({ events: 3, times: 1 });
  expect(await statusOf('tally')).toMatchObject({ halted: null });
  expect(await statusOf('fussy')).toMatchObject({
    position: before?.position,
    halted: { deadLetter: letter.id, eventId: poison?.eventId, error: letter.error },
  });
});

it('goes through when it is sent back to a read model that can take it now', async () => {
  const { letter, facts } = await halted();
  isBroken = false;
  expect(await retryDeadLetter(line.store, letter.id, 'administrator')).toMatchObject({
    state: 'retrying',
    decidedBy: 'administrator',
  });
  expect(await seenAt(positionOf(facts[2]), 'fussy')).toEqual({ events: 3, times: 1 });
  while ((await deadLetters(line.store))[0]?.state !== 'resolved') await pause(20);
  expect(await statusOf('fussy')).toMatchObject({ halted: null });
});

it('stands still again when it is sent back too early, with all its attempts', async () => {
  const { letter } = await halted();
  await retryDeadLetter(line.store, letter.id, 'administrator');
  for (;;) {
    const [again] = await deadLetters(line.store);
    if (again?.state !== 'halted') {
      await pause(20);
      continue;
    }
    expect(again).toMatchObject({ id: letter.id, attempts: 8 });
    return;
  }
});

it('is left out when an operator says so and why, also from a rebuild of this version, not from the next', async () => {
  const { letter, facts, stop } = await halted();
  await skipDeadLetter(line.store, letter.id, { by: 'administrator', reason: 'recorded twice' });
  expect(await seenAt(positionOf(facts[2]), 'fussy')).toEqual({ events: 2, times: 1 });
  expect((await deadLetters(line.store))[0]).toMatchObject({
    state: 'skipped',
    decidedBy: 'administrator',
    decidedAt: expect.any(Date),
    reason: 'recorded twice',
  });
  await stop();

  await line.store.pool.query('update tiru.read_model_build set position = null');
  const stopRebuilt = line.run(choosy());
  const [later] = await appended(line.log, [registered('63.04')]);
  expect(await seenAt(positionOf(later), 'fussy')).toEqual({ events: 3, times: 1 });
  await stopRebuilt();

  isBroken = false;
  line.run(choosy(2));
  const [last] = await appended(line.log, [registered('63.05')]);
  expect(await seenAt(positionOf(last), 'fussy')).toEqual({ events: 5, times: 1 });
});

it('is decided on once, and a skip needs a reason', async () => {
  const { letter, stop } = await halted();
  await stop();
  expect(() => skipDeadLetter(line.store, letter.id, { by: 'administrator', reason: ' ' })).toThrow('why');
  await skipDeadLetter(line.store, letter.id, { by: 'administrator', reason: 'recorded twice' });
  await expect(retryDeadLetter(line.store, letter.id, 'administrator')).rejects.toThrow(
    `dead letter ${letter.id} is skipped: only a halted one can be decided on`,
  );
  await expect(retryDeadLetter(line.store, 999n, 'administrator')).rejects.toThrow(
    'there is no dead letter 999',
  );
});

it('still stands still after a restart, until the release that can take it comes', async () => {
  const { facts, stop } = await halted();
  await stop();
  line.run([tally(), choosy()]);
  const [later] = await appended(line.log, [registered('63.04')]);
  expect(await seenAt(positionOf(later), 'tally')).toEqual({ events: 4, times: 1 });
  expect(await statusOf('fussy')).toMatchObject({ position: facts[0]?.position });
  isBroken = false;
  line.run(choosy(2));
  expect(await seenAt(positionOf(later), 'fussy')).toEqual({ events: 4, times: 1 });
  expect(await deadLetters(line.store)).toMatchObject([{ state: 'resolved' }]);
});

it('is closed when its build is given up, and the one made instead has a letter of its own', async () => {
  const { stop } = await halted();
  await stop();
  await line.store.pool.query(`update tiru.read_model_build set position = null where name = 'fussy'`);
  const heard = new EventEmitter();
  line.run(choosy(), { observer: { halted: (letter) => heard.emit('halted', letter) } });
  await once(heard, 'halted');
  const letters = await deadLetters(line.store);
  expect(letters.map(({ build, state }) => ({ build, state }))).toEqual([
    { build: 2, state: 'halted' },
    { build: 1, state: 'resolved' },
  ]);
});
