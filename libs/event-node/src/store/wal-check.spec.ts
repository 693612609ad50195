import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, openStore, proposed } from '../testing/sample-log.js';
import { DataFolder } from '../process/data-folder.js';
import { openLog } from '../process/open-log.js';
import type { EventStore } from './event-store.js';
import { findLostTransactions } from './wal-check.js';

let root: string;
let folder: DataFolder;
let store: EventStore;
const BATCHES = 20;

/** What a crash leaves: the file and its write-ahead log, copied while the log is open. */
beforeEach(async () => {
  const { root: made, folder: living } = newFolder();
  root = made;
  store = openStore(living);
  for (let n = 0; n < BATCHES; n++) {
    await store.append({
      stream: 'visit-1',
      expected: 'any',
      events: [proposed(`synthetic-${n}-`.padEnd(3000, 'x'))],
    });
  }
  folder = new DataFolder(join(root, 'crashed'));
  folder.claim();
  folder.markReady();
  for (const end of ['', '-wal']) copyFileSync(`${living.log}${end}`, `${folder.log}${end}`);
});
afterEach(() => {
  store.close();
  rmSync(root, { recursive: true, force: true });
});

const wal = () => `${folder.log}-wal`;
const changeWal = (change: (bytes: Buffer) => Buffer | void) => {
  const bytes = readFileSync(wal());
  writeFileSync(wal(), change(bytes) ?? bytes);
};
const at = (n: number) => readFileSync(wal()).lastIndexOf(`synthetic-${n}-`);
const recovered = () => {
  const db = openLog(folder, 'whole');
  const { n } = db.prepare('SELECT COUNT(*) AS n FROM events').get() as { n: number };
  db.close();
  return n;
};

test('what a crash leaves is recovered whole', () => {
  expect(findLostTransactions(wal())).toBeUndefined();
  expect(recovered()).toBe(BATCHES);
});

test('a last transaction that is not whole was never acknowledged, and is dropped', () => {
  changeWal((bytes) => bytes.subarray(0, bytes.length - 2000));
  expect(findLostTransactions(wal())).toBeUndefined();
  expect(recovered()).toBe(BATCHES - 1);
});

test('a last transaction whose pages reached the disk out of order is dropped as well', () => {
  const place = at(BATCHES - 1);
  changeWal((bytes) => void bytes.fill(0, place, place + 500));
  expect(findLostTransactions(wal())).toBeUndefined();
  expect(recovered()).toBe(BATCHES - 1);
});

test.each([
  ['the content of a frame', (bytes: Buffer, place: number) => void bytes.fill(0xff, place, place + 8)],
  [
    'the header of a frame',
    (bytes: Buffer, place: number) => void bytes.fill(0xff, frameOf(place), frameOf(place) + 24),
  ],
])('damage in %s, with transactions behind it that SQLite would drop, is named', (_, damage) => {
  const place = at(10);
  changeWal((bytes) => damage(bytes, place));
  const clause = new RegExp(
    `frame ${(frameOf(place) - 32) / 4120 + 1} of \\d+ in its write-ahead log .* is damaged, and complete transactions follow it`,
  );
  expect(findLostTransactions(wal())).toMatch(clause);
  expect(recovered).toThrow(
    expect.objectContaining({ code: 'damaged', message: expect.stringMatching(clause) }),
  );
});

test('a damaged header, behind which SQLite would not look, is named', () => {
  changeWal((bytes) => void bytes.fill(0xff, 16, 20));
  expect(recovered).toThrow(/the header of its write-ahead log .* is damaged/);
});

test('frames of an earlier round are not taken for lost ones', async () => {
  const db = openLog(folder, 'end');
  db.exec('PRAGMA wal_checkpoint(PASSIVE)');
  db.exec("INSERT INTO streams (name) VALUES ('visit-2')");
  copyFileSync(wal(), join(root, 'wal'));
  db.close();
  expect(findLostTransactions(join(root, 'wal'))).toBeUndefined();
});

const frameOf = (place: number) => 32 + Math.floor((place - 32) / 4120) * 4120;
