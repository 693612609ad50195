import { jest } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { appendLine } from './append-line.js';
import { openEventLog } from './open-event-log.js';
import type { EventLogOptions } from './options.js';
import type { EventLog } from '../port.js';
import { happened } from '../testing/samples.js';
import { appended, scriptedPeer, type Script, type ScriptedPeer } from '../testing/scripted-peer.js';

jest.setTimeout(30_000);

let peer: ScriptedPeer;
let log: EventLog;

const start = async (append: Script['append'], options: EventLogOptions) => {
  peer = await scriptedPeer({ append });
  log = openEventLog(peer.url, options);
};
afterEach(async () => {
  await log.close();
  await peer.stop();
});

const events = Array.from({ length: 5 }, (_, n) => happened({ n }));
const appendAll = () => events.map((event) => log.append('program-1', 'no_stream', [event]));
const names = async (tries: Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).map((tried) =>
    tried.status === 'fulfilled' ? 'appended' : (tried.reason as Error).name,
  );
const sent = () => [...new Set(peer.appends.map(([id]) => id))];

it('has at most so many appends on their way, the others in order', async () => {
  let [now, most] = [0, 0];
  const slowly: Script['append'] = async (attempt) => {
    most = Math.max(most, ++now);
    await delay(50);
    now--;
    return appended(0, attempt);
  };
  await start(slowly, { appendsInFlight: 2, appendAttemptMs: 10_000 });
  await Promise.all(appendAll());
  expect(most).toBe(2);
  expect(sent()).toEqual(events.map(({ id }) => id));
});

it('counts the waiting: what was not sent in its time certainly did not happen', async () => {
  const line = appendLine({ inFlight: 1, waiting: 10, waitingBytes: 10 });
  const soon = () => performance.now() + 50;
  const leave = await line.enter(1, soon());
  await expect(line.enter(1, soon())).rejects.toMatchObject({
    name: 'LogUnavailable',
    message: expect.stringContaining('the time was up before the append was sent'),
  });
  const tooLate = line.enter(1, soon());
  const inTime = line.enter(1, performance.now() + 60_000);
  // The place is given back so late that the timer of the first has not had its turn.
  const until = soon() + 20;
  while (performance.now() < until);
  leave();
  await expect(tooLate).rejects.toMatchObject({ name: 'LogUnavailable' });
  (await inTime)();
});

it('refuses at once what is too much to wait, in number or in bytes', async () => {
  const options = { appendsInFlight: 1, appendAttemptMs: 5_000, appendTotalMs: 1_000 };
  const text = 'x'.repeat(60_000);
  const large = () => log.append('program-1', 'no_stream', [happened({ text })]);

  await start(() => 'silence', { ...options, appendsWaiting: 2 });
  const tries = appendAll();
  await expect(tries[3]).rejects.toThrow('2 appends with');
  await expect(tries[3]).rejects.toMatchObject({ name: 'LogUnavailable' });
  await Promise.allSettled(tries);
  await log.close();
  await peer.stop();

  await start(() => 'silence', { ...options, appendsWaitingBytes: 150_000 });
  const largeOnes = [large(), large(), large(), large()];
  await expect(largeOnes[3]).rejects.toThrow('at most 5000 with 150000 may');
  await Promise.allSettled(largeOnes);
  // Whoever left the line has made room again.
  const later = await Promise.allSettled([large(), large(), large()]);
  expect(JSON.stringify(later.map((tried) => String((tried as { reason?: unknown }).reason)))).not.toContain(
    'at most',
  );
});

it('ends at once when it is closed: unknown what was sent, not done what waited', async () => {
  await start(() => 'silence', { appendsInFlight: 1, appendAttemptMs: 60_000, appendTotalMs: 60_000 });
  const tries = appendAll();
  const found = names(tries);
  while (peer.appends.length === 0) await delay(5);
  await log.close();
  expect(await found).toEqual(['AppendOutcomeUnknown', ...Array<string>(4).fill('LogUnavailable')]);
  await expect(tries[1]).rejects.toThrow('closed before the append was sent');
});
