import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { startEventNode } from '#event-node';
import { openEventLog } from '#event-log';
import { EvidenceStore } from '#evidence-store';
import { temporaryFolder, type TemporaryFolder } from '../../../../test/harness/temporary-folder.js';
import { announceRunning } from '../connection.js';
import { runRestore } from '../restore/run-restore.js';
import { openDataFolder } from '../start/data-folder.js';
import { lockDataFolder } from '../start/data-lock.js';
import { LOG_FILE, MANIFEST } from './manifest.js';
import { runBackup } from './run-backup.js';

jest.setTimeout(60_000);

const NOW = new Date('2023-02-06T01:00:00Z');
const NAME = 'tiru-20230206T010000Z';

let root: TemporaryFolder;
let data: string;
let into: string;
let restored: string;

/** The data folder of a stopped Tiru with ten events, whose database is a server. */
beforeEach(async () => {
  root = await temporaryFolder('run-backup');
  data = join(root.path, 'data');
  into = join(root.path, 'backups');
  restored = join(root.path, 'restored');
  openDataFolder(data);
  await fill(join(data, 'event-log'));
});
afterEach(() => root.remove());

async function fill(dataDir: string): Promise<void> {
  const node = await startEventNode({ dataDir });
  const log = openEventLog(node.url);
  try {
    const events = Array.from({ length: 10 }, (_, n) => ({
      id: randomUUID(),
      type: 'Noted',
      data: { n },
      metadata: { synthetic: true },
    }));
    await log.append('note-1', 'no_stream', events);
  } finally {
    await log.close();
    await node.stop();
  }
}

const backUp = (env: NodeJS.ProcessEnv = {}) => runBackup(into, data, env, NOW);
const restore = (env: NodeJS.ProcessEnv = {}) => runRestore(join(into, NAME), restored, env);

test('a backup is a folder that only its owner can read, and says what it holds', async () => {
  expect(await backUp()).toMatch(
    /tiru-20230206T010000Z: 10 events up to position \d+, verified\. It holds no accounts/,
  );
  const place = join(into, NAME);
  expect(readdirSync(place).sort()).toEqual([LOG_FILE, MANIFEST]);
  if (process.platform !== 'win32') {
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(readdirSync(place).map((name) => statSync(join(place, name)).mode & 0o777)).toEqual([
      0o600, 0o600,
    ]);
  }
  const manifest = JSON.parse(readFileSync(join(place, MANIFEST), 'utf8'));
  expect(manifest).toMatchObject({
    kind: 'tiru backup',
    format: 1,
    takenAt: NOW.toISOString(),
    log: { events: 10, streams: 1, bytes: statSync(join(place, LOG_FILE)).size },
  });
  expect(await restore()).toMatch(
    /^10 events of 2023-02-06T01:00:00.000Z are in .*The backup holds no accounts/,
  );
});

describe('evidence', () => {
  const file = async (folder: string, text: string): Promise<string> => {
    const store = await EvidenceStore.open(folder);
    const draft = await store.receive(Readable.from([Buffer.from(text)]));
    await store.keep(draft);
    return draft.sha256;
  };
  const pathIn = (folder: string, sha256: string) =>
    join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const inBackup = (sha256: string) => pathIn(join(into, NAME, 'evidence'), sha256);

  test('comes along and comes back, whole', async () => {
    const first = await file(join(data, 'evidence'), 'Perwali 12/2022');
    const second = await file(join(data, 'evidence'), 'Notulen');
    expect(await backUp()).toMatch(/With 2 files of evidence\.$/);
    await restore();
    const store = await EvidenceStore.openExisting(join(restored, 'evidence'));
    for (const sha256 of [first, second]) expect(await store.check(sha256)).toEqual({ result: 'intact' });
    if (process.platform !== 'win32') expect(statSync(inBackup(first)).mode & 0o777).toBe(0o600);
  });

  test('comes along from where it is kept, and a backup without any says so', async () => {
    const elsewhere = join(root.path, 'elsewhere');
    await file(elsewhere, 'Notulen');
    expect(await backUp()).toMatch(`It holds no evidence: there is none in ${join(data, 'evidence')}.`);
    rmSync(join(into, NAME), { recursive: true });
    expect(await backUp({ TIRU_EVIDENCE_DIR: elsewhere })).toMatch(/With 1 file of evidence\.$/);
    await expect(restore({ TIRU_EVIDENCE_DIR: elsewhere })).rejects.toThrow(/unset it/);
  });

  test('that is damaged already is copied as it is, and told', async () => {
    const sha256 = await file(join(data, 'evidence'), 'Notulen');
    writeFileSync(pathIn(join(data, 'evidence'), sha256), 'lain');
    expect(await backUp()).toMatch(/With 1 file of evidence, 1 of them damaged/);
    await restore();
    const store = await EvidenceStore.openExisting(join(restored, 'evidence'));
    expect(await store.check(sha256)).toMatchObject({ result: 'altered' });
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ['is another', (path) => writeFileSync(path, 'notuleN'), /is not what was backed up/],
    ['is cut off', (path) => writeFileSync(path, 'Not'), /is not whole/],
    ['is gone', (path) => rmSync(path), /holds 0 files.*says 1/],
  ])('that %s in the backup is refused, and the new folder stays empty', async (_what, damage, message) => {
    damage(
      await file(join(data, 'evidence'), 'Notulen').then(
        async (sha256) => (await backUp(), inBackup(sha256)),
      ),
    );
    await expect(restore()).rejects.toThrow(message);
    expect(readdirSync(restored)).toEqual([]);
  });
});

test('no backup replaces another', async () => {
  await backUp();
  const before = readFileSync(join(into, NAME, MANIFEST), 'utf8');
  await expect(backUp()).rejects.toThrow('a backup replaces nothing');
  expect(readFileSync(join(into, NAME, MANIFEST), 'utf8')).toBe(before);
});

test('what cannot be verified is not left behind as a backup', async () => {
  const log = join(data, 'event-log', 'events.sqlite');
  const bytes = readFileSync(log);
  bytes.fill(0xff, 8192, 12_288);
  writeFileSync(log, bytes);
  await expect(backUp()).rejects.toThrow(/No backup was made: /);
  expect(readdirSync(into)).toEqual([]);
});

describe('what a killed backup left behind', () => {
  const draft = (pid: number | undefined, host = hostname()) => {
    const path = join(into, `.tiru-20230205T010000Z.${host}.${pid}.unfinished`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, LOG_FILE), 'half');
    return path;
  };

  test('is removed by the next one, which says so', async () => {
    const left = draft(spawnSync(process.execPath, ['--version']).pid);
    expect(await backUp()).toMatch(`Removed what an interrupted backup left behind: ${basename(left)}.`);
    expect(readdirSync(into)).toEqual([NAME]);
  });

  test('is left to a backup that is still being made, here or on another machine', async () => {
    const here = draft(process.ppid);
    const there = draft(spawnSync(process.execPath, ['--version']).pid, 'another-machine');
    expect(await backUp()).toMatch(/delete what is left of one there: .*another-machine/);
    for (const path of [here, there]) expect(existsSync(join(path, LOG_FILE))).toBe(true);
  });

  test('is nothing else that lies there', async () => {
    mkdirSync(join(into, '.notes.unfinished'), { recursive: true });
    expect(await backUp()).not.toMatch('interrupted');
    expect(readdirSync(into).sort()).toEqual(['.notes.unfinished', NAME]);
  });
});

describe('refused with what is to be done instead', () => {
  test.each([
    ['a backup while the events are in a server', () => backUp({ TIRU_EVENTSTORE_URL: 'esdb://x' })],
    ['a restore while the events are in a server', () => restore({ TIRU_EVENTSTORE_URL: 'esdb://x' })],
    ['a restore while the accounts are in a server', () => restore({ TIRU_DATABASE_URL: 'postgres://x' })],
  ])('%s', async (_name, act) => {
    await expect(act()).rejects.toThrow(/own tools, as docs\/operations\.md says/);
  });

  test('a backup of a running Tiru whose events are in a server', async () => {
    const lock = lockDataFolder(data);
    const embedded = { eventLog: false, database: true };
    announceRunning(data, { eventStoreUrl: 'esdb://x', databaseUrl: 'postgres://x', embedded });
    await expect(backUp()).rejects.toThrow(/own tools, as docs\/operations\.md says/);
    lock.release();
  });

  test('a backup while Tiru is starting', async () => {
    const lock = lockDataFolder(data);
    await expect(backUp()).rejects.toThrow(/just starting or stopping/);
    lock.release();
  });

  test('a backup of a folder that is not one of Tiru', async () => {
    await expect(runBackup(into, root.path, {}, NOW)).rejects.toThrow(
      `${root.path} is not a data folder of Tiru: choose one with --data.`,
    );
    expect(existsSync(into)).toBe(false);
  });

  test('a restore from a folder that is not a backup', async () => {
    await expect(runRestore(root.path, restored, {})).rejects.toThrow(/is not a backup of Tiru/);
    expect(existsSync(restored)).toBe(false);
  });

  test('a restore into a folder in use, with other things in it, or with half a restore', async () => {
    await backUp();
    const place = join(into, NAME);
    const lock = lockDataFolder(data);
    await expect(runRestore(place, data, {})).rejects.toThrow(/already running/);
    lock.release();
    await expect(runRestore(place, data, {})).rejects.toThrow(`The folder ${data} is not empty`);
    rmSync(join(data, 'tiru-data.json'));
    writeFileSync(join(data, 'restore-unfinished'), '');
    await expect(runRestore(place, data, {})).rejects.toThrow(/a restore that was not finished: delete it/);
    expect(() => openDataFolder(data)).toThrow(/holds something else/);
  });
});

describe('a backup that has changed is refused, and the new folder stays empty, when', () => {
  const change = (name: string, by: (text: string) => string) => {
    const path = join(into, NAME, name);
    writeFileSync(path, by(readFileSync(path, 'latin1')), 'latin1');
  };
  const inManifest = (from: RegExp, to: string) => () => change(MANIFEST, (text) => text.replace(from, to));

  test.each<[string, () => void, RegExp]>([
    [
      'a byte of the log is another',
      () => change(LOG_FILE, (text) => text.replace('Noted', 'Nated')),
      /SHA-256/,
    ],
    ['the log is cut off', () => change(LOG_FILE, (text) => text.slice(0, -4096)), /is not whole/],
    ['the log is missing', () => rmSync(join(into, NAME, LOG_FILE)), /cannot be read/],
    ['the manifest counts otherwise', inManifest(/"events": 10/, '"events": 9'), /holds 10 events.*says 9/],
    ['the manifest is of a later format', inManifest(/"format": 1/, '"format": 2'), /format 2/],
    ['the manifest is no manifest', () => change(MANIFEST, () => '{'), /is not a backup/],
  ])('%s', async (_name, damage, message) => {
    await backUp();
    damage();
    await expect(restore()).rejects.toThrow(message);
    expect(existsSync(restored) ? readdirSync(restored) : []).toEqual([]);
  });
});
