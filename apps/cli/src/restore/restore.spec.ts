import { jest } from '@jest/globals';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { openEventLog } from '#event-log';
import { startEventNode } from '#event-node';
import { HttpClient } from '../../../../test/harness/http-client.js';
import { killTree } from '../../../../test/harness/process-tree.js';
import { startTiru, tiru, type RunningTiru } from '../../../../test/harness/running-tiru.js';
import { temporaryFolder, type TemporaryFolder } from '../../../../test/harness/temporary-folder.js';
import { readManifest } from '../backup/manifest.js';
import { readRunning } from '../connection.js';

// Whole Tirus are started here; a busy machine takes its time.
jest.setTimeout(180_000);

const PASSWORD = 'correct horse battery staple';
const indicator = {
  code: 'synthetic.count',
  name: { id: 'Sintetis', en: 'Synthetic' },
  concept: { id: 'Sintetis', en: 'Synthetic' },
  valueType: 'number',
  unit: 'item',
  direction: 'context',
  aggregation: { time: 'sum', areas: 'sum' },
  normalisation: { kind: 'none' },
  references: [],
};
const city = {
  code: '63.72',
  name: 'Kota Banjarbaru',
  kind: 'city',
  province: { code: '63', name: 'Kalimantan Selatan' },
  codeList: { name: 'synthetic', edition: '1' },
};

let root: TemporaryFolder;
let data: string;
let backups: string;
let running: RunningTiru;
/** Event ids of acknowledged commands, in the order of their answers. */
const acknowledged: string[] = [];

beforeAll(async () => {
  root = await temporaryFolder('backup');
  data = join(root.path, 'data');
  backups = join(root.path, 'backups');
  running = await startTiru(data, ['--no-seed']);
  const client = await HttpClient.signIn(running.url, running.password ?? '');
  await client.post('/session/password', { current: running.password, next: PASSWORD });
  for (const [path, body] of [
    ['/municipalities', city],
    ['/indicators', indicator],
  ] as const) {
    const answer = await client.post(path, body);
    expect(answer.status).toBe(201);
    acknowledged.push(...(answer.body.eventIds as string[]));
  }
});
afterAll(async () => {
  await running?.stop();
  await root?.remove();
});

/** Records one month after another until told to stop. */
async function record(client: HttpClient, method: string, isOver: () => boolean): Promise<void> {
  for (let month = 0; !isOver(); month++) {
    const period = `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const key = { municipality: city.code, indicator: indicator.code, method, period };
    const { status, body } = await client.post('/outcomes', {
      ...key,
      value: String(month),
      valueKind: 'actual',
      status: 'normal',
    });
    expect(status).toBe(201);
    acknowledged.push(...(body.eventIds as string[]));
  }
}

async function idsIn(logFolder: string): Promise<string[]> {
  const node = await startEventNode({ dataDir: logFolder });
  const log = openEventLog(node.url);
  const ids: string[] = [];
  for await (const { id } of log.readAll()) ids.push(id);
  await log.close();
  await node.stop();
  return ids;
}

const onlyBackupIn = (folder: string): string => {
  const names = readdirSync(folder);
  expect(names).toEqual([expect.stringMatching(/^tiru-\d{8}T\d{6}Z$/)]);
  return join(folder, names[0] ?? '');
};

test('a running Tiru says where the figures of its event log are', async () => {
  const { eventLogMetricsUrl = '' } = readRunning(data) ?? {};
  expect(await (await fetch(eventLogMetricsUrl)).text()).toMatch(/^tiru_event_node_appends_total [1-9]/m);
});

test('a backup under load comes back whole in another folder, with its accounts', async () => {
  const client = await HttpClient.signIn(running.url, PASSWORD);
  let over = false;
  const load = Promise.all(
    Array.from({ length: 4 }, (_, writer) => record(client, `writer-${writer}`, () => over)),
  );
  while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = [...acknowledged];
  const made = await tiru(['backup', backups, '--data', data]);
  const during = acknowledged.length;
  over = true;
  await load;
  expect(made).toMatchObject({ code: 0, error: '' });
  expect(made.out).toMatch(/verified\. It holds 1 account/);
  expect(during).toBeGreaterThan(before.length);

  const restored = join(root.path, 'restored');
  const backup = onlyBackupIn(backups);
  expect(await tiru(['restore', backup, '--data', restored])).toMatchObject({ code: 0, error: '' });
  const { events } = readManifest(backup).log;
  const second = await startTiru(restored, ['--no-seed']);
  try {
    // The first administrator is there already: no new one, no new password.
    expect(second.password).toBeUndefined();
    const again = await HttpClient.signIn(second.url, PASSWORD);
    expect((await again.get('/municipalities/63.72')).status).toBe(200);
  } finally {
    await second.stop();
  }
  const ids = await idsIn(join(restored, 'event-log'));
  expect(ids).toHaveLength(events);
  expect(before.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  ['that was stopped', () => running.stop()],
  [
    'killed together with its database',
    async () => {
      running = await startTiru(data, ['--no-seed']);
      const ended = once(running.process, 'exit');
      killTree(running.process.pid ?? 0, data);
      await ended;
    },
  ],
])('a Tiru %s is backed up too', async (_how, end) => {
  await end();
  const into = await mkdtemp(join(root.path, 'stopped-'));
  const { code, out } = await tiru(['backup', into, '--data', data]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('It holds 1 account') });
  const ids = new Set(await idsIn(await restoredLog(onlyBackupIn(into))));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
});

async function restoredLog(backup: string): Promise<string> {
  const folder = `${backup}-restored`;
  expect(await tiru(['restore', backup, '--data', folder])).toMatchObject({ code: 0, error: '' });
  return join(folder, 'event-log');
}
