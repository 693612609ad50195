import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openEventLog, type EventLog } from '#event-log';
import { startEventNode, type EventNode } from '#event-node';
import { deadLetters, projections, skipDeadLetter } from '#read-models';
import { createPool, migrate, type ReadStore } from '#read-store';
import { createLogger } from '#telemetry';
import { ProjectorModule } from '../../apps/projector/src/projector.module.js';
import { readSettings } from '../../apps/projector/src/settings.js';
import { StatusService } from '../../apps/projector/src/status/status.service.js';
import { appendPoison } from '../harness/poison.js';
import { sumOf } from '../harness/scrape.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';

let folder: string;
let node: EventNode;
let database: TestDatabase;
let log: EventLog;
let store: ReadStore;
const lines: string[] = [];

interface Running {
  readonly app: INestApplicationContext;
  readonly url: string;
  readonly store: ReadStore;
}

async function startProjector(): Promise<Running> {
  const own = createPool(database.url, { max: 20 });
  const logger = createLogger('projector', { write: (line: string) => void lines.push(line) });
  const status = { host: '127.0.0.1', port: 0 };
  const app = await NestFactory.createApplicationContext(
    ProjectorModule.with({ log, store: own, logger, status }),
    { logger: false },
  );
  return { app, store: own, url: (await app.get(StatusService).listen()) ?? '' };
}

const stop = async ({ app, store: own }: Running) => {
  await app.close();
  await own.close();
};

let working: Running;
let standing: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiru-projector-'));
  [node, database] = await Promise.all([startEventNode({ dataDir: folder }), createTestDatabase()]);
  store = createPool(database.url, { max: 4 });
  await migrate(store);
  log = openEventLog(node.url);
  working = await startProjector();
  while ((await health(working)).body.duty !== 'working') await pause(50);
  standing = await startProjector();
}, 60_000);
afterAll(async () => {
  await Promise.all([working, standing].map((each) => each && stop(each)));
  await log?.close();
  await store?.close();
  await node?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
}, 30_000);

async function health({ url }: Running) {
  const answer = await fetch(`${url}/health`);
  // Looked into by tests only, each field by its name.
  return { status: answer.status, body: (await answer.json()) as Record<string, any> }; // eslint-disable-line @typescript-eslint/no-explicit-any
}
const scrape = async ({ url }: Running) => (await fetch(`${url}/metrics`)).text();

async function until(holds: (metrics: string) => boolean | Promise<boolean>): Promise<string> {
  for (;;) {
    const metrics = await scrape(working);
    if (await holds(metrics)) return metrics;
    await pause(100);
  }
}

const visitLog = { read_model: 'visit_log', state: 'active' };

it('says whether it works or stands by; who stands by is well', async () => {
  while ((await health(working)).status !== 200) await pause(50);
  expect((await health(working)).body).toMatchObject({ status: 'ok', duty: 'working' });
  while ((await health(standing)).status !== 200) await pause(50);
  expect((await health(standing)).body.duty).toBe('standing_by');
  expect(sumOf(await scrape(working), 'tiru_projection_duty', { duty: 'working' })).toBe(projections.length);
  while (
    sumOf(await scrape(standing), 'tiru_projection_duty', { duty: 'standing_by' }) !== projections.length
  )
    await pause(50);
  expect(sumOf(await scrape(standing), 'tiru_projection_duty', { duty: 'working' })).toBe(0);
}, 30_000);

it('shows an event that a read model cannot take in its figures, its health and its log', async () => {
  const { position, stream } = await appendPoison(log, 'visit');
  const metrics = await until((text) => sumOf(text, 'tiru_projection_halted', visitLog) === 1);
  expect(sumOf(metrics, 'tiru_projection_failures_total', { read_model: 'visit_log' })).toBeGreaterThan(0);
  expect(sumOf(metrics, 'tiru_projection_dead_letters_total', { read_model: 'visit_log' })).toBe(1);
  expect(sumOf(metrics, 'tiru_log_head_position')).toBe(Number(position));
  expect(sumOf(metrics, 'tiru_projection_behind_positions', visitLog)).toBeGreaterThan(0);
  expect(sumOf(metrics, 'tiru_projection_behind_seconds', visitLog)).toBeGreaterThan(0);
  expect(sumOf(metrics, 'tiru_projection_halted', { read_model: 'municipality_card' })).toBe(0);

  const { status, body } = await health(working);
  expect(status).toBe(503);
  expect(body.readModels).toContainEqual(
    expect.objectContaining({
      name: 'visit_log',
      condition: 'halted',
      halted: expect.objectContaining({ stream }),
    }),
  );
  const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(logged).toContainEqual(
    expect.objectContaining({ level: 50, readModel: 'visit_log', stream, deadLetter: expect.any(String) }),
  );
  // The same trouble is told once: the attempts after the first say nothing new.
  expect(logged.filter(({ level, readModel }) => level === 40 && readModel === 'visit_log')).toHaveLength(1);
  expect(lines.join('\n')).not.toContain('secret');
}, 60_000);

it('shows that it goes on: position, events, batches', async () => {
  const before = await scrape(working);
  // Read models come to the event at different times: some of them halt only now.
  const skipWhatHalted = async () => {
    for (const { id } of await deadLetters(store, { open: true }))
      await skipDeadLetter(store, id, { by: 'cli:test', reason: 'synthetic event of a test' });
  };
  const isPast = (text: string) =>
    sumOf(text, 'tiru_projection_position', visitLog) > sumOf(before, 'tiru_projection_position', visitLog);
  // The figures of the gauges are looked up one after another.
  const metrics = await until(async (text) => {
    await skipWhatHalted();
    return isPast(text) && sumOf(text, 'tiru_projection_behind_positions') === 0;
  });
  expect(sumOf(metrics, 'tiru_projection_behind_seconds')).toBe(0);
  expect(sumOf(metrics, 'tiru_projection_halted')).toBe(0);
  const moved = (metric: string, labels = {}) =>
    sumOf(metrics, metric, labels) - sumOf(before, metric, labels);
  expect(moved('tiru_projection_batch_duration_seconds_count', { read_model: 'visit_log' })).toBeGreaterThan(
    0,
  );
  expect(sumOf(metrics, 'tiru_projection_batches_taken_apart_total')).toBe(0);
  expect(moved('tiru_projection_batch_events_count', { read_model: 'visit_log' })).toBeGreaterThan(0);
  expect((await health(working)).status).toBe(200);
}, 60_000);

it('says that a part does not answer, and leaves out what it does not know', async () => {
  await node.stop();
  const metrics = await until((text) => sumOf(text, 'tiru_event_log_up') === 0);
  expect(metrics).not.toMatch(/^tiru_projection_behind_/m);
  expect(metrics).not.toMatch(/^tiru_log_head_position /m);
  expect(metrics).toMatch(/^tiru_projection_position\{/m);
  const { status, body } = await health(working);
  expect({ status, eventLog: body.eventLog.ok, database: body.database.ok }).toEqual({
    status: 503,
    eventLog: false,
    database: true,
  });
}, 60_000);

it('answers nothing but its pages, and only to readers', async () => {
  const statusOf = async (path: string, method = 'GET') =>
    (await fetch(`${working.url}${path}`, { method })).status;
  expect(await statusOf('/health/live')).toBe(200);
  expect(await statusOf('/')).toBe(404);
  expect(await statusOf('/metrics', 'POST')).toBe(405);
});

it('serves them where it is told, and nowhere otherwise', () => {
  const env = { TIRU_EVENTSTORE_URL: 'esdb://x', TIRU_DATABASE_URL: 'postgres://x' };
  const of = (more: NodeJS.ProcessEnv) => readSettings({ ...env, ...more }).status;
  expect(of({})).toBeUndefined();
  expect(of({ TIRU_PROJECTOR_PORT: '0' })).toEqual({ host: '127.0.0.1', port: 0 });
  expect(of({ TIRU_PROJECTOR_PORT: '4001', TIRU_HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 4001 });
  expect(() => of({ TIRU_PROJECTOR_PORT: 'no' })).toThrow('TIRU_PROJECTOR_PORT is "no"');
});
