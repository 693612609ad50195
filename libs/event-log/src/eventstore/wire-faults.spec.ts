import { type EventNode, startEventNode } from '#event-node';
import { jest } from '@jest/globals';
import { openEventLog } from './open-event-log.js';
import type { EventLog } from '../port.js';
import { faultyWire, type FaultyWire } from '../testing/faulty-wire.js';
import { all, happened, temporaryFolder } from '../testing/samples.js';

jest.setTimeout(30_000);

const folder = temporaryFolder();
let node: EventNode;
let wire: FaultyWire;
let log: EventLog;

beforeAll(async () => {
  node = await startEventNode({ dataDir: folder });
});
afterAll(() => node.stop());
beforeEach(async () => {
  wire = await faultyWire(node.port);
  log = openEventLog(wire.url, { appendAttemptMs: 300, readStallMs: 300 });
  await log.ping();
});
afterEach(async () => {
  await log.close();
  await wire.stop();
});

it('stores an append once whose answer was lost after the commit, over a new connection (defects 2, 4)', async () => {
  wire.mute();
  await log.append('program-mute', 'no_stream', [happened()]);
  expect(await all(log.readStream('program-mute'))).toHaveLength(1);
  expect(wire.connections()).toBe(2);
});

it('gives up a connection that no longer answers after one read (defect 4)', async () => {
  wire.mute();
  await expect(log.head()).rejects.toMatchObject({ name: 'LogUnavailable' });
  await log.ping();
});

it('survives connections that break in the middle of appends', async () => {
  const appends = Promise.all(
    Array.from({ length: 40 }, (_, n) => log.append(`program-cut${n}`, 'no_stream', [happened()])),
  );
  wire.cut();
  const results = await appends;
  const stored = await all(log.readAll({ categories: ['program'] }));
  expect(stored.filter(({ stream }) => stream.startsWith('program-cut'))).toHaveLength(results.length);
});

it('appends although the clock is an hour slow or fast (defect 9)', async () => {
  for (const hours of [-1, 1]) {
    const real = Date.now;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => real() + hours * 3_600_000);
    const slow = openEventLog(node.url);
    await slow.append(`program-clock${hours}`, 'no_stream', [happened()]).finally(() => clock.mockRestore());
    await slow.close();
  }
});

it('reaches this machine although a proxy is set', async () => {
  process.env['http_proxy'] = 'http://127.0.0.1:1';
  const behind = openEventLog(node.url);
  await behind.ping().finally(() => delete process.env['http_proxy']);
  await behind.close();
});
