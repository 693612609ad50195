import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DamagedEventError } from '../store/checksum.js';
import { EventStore } from '../store/event-store.js';
import { DataFolder } from './data-folder.js';
import type { CheckScope } from './log-check.js';
import { openLog } from './open-log.js';

let root: string;
let folder: DataFolder;

/** A log with 100 events in each of three streams, closed. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'event-node-'));
  folder = new DataFolder(join(root, 'log'));
  folder.claim();
  const store = open();
  for (const stream of ['visit-a', 'visit-b', 'visit-c']) {
    const events = Array.from({ length: 100 }, (_, n) => ({
      id: randomBytes(16),
      type: 'Noted',
      contentType: 'application/json',
      data: Buffer.from(JSON.stringify({ n, text: 'x'.repeat(300) })),
      metadata: new Uint8Array(),
    }));
    await store.append({ stream, expected: 'no_stream', events });
  }
  store.close();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function open(scope: CheckScope = 'end'): EventStore {
  return new EventStore(openLog(folder, scope), (error) => {
    throw error;
  });
}

function changeLog(sql: string): void {
  const db = new DatabaseSync(folder.log);
  db.exec(sql);
  db.close();
}

function overwritePages(): void {
  const bytes = readFileSync(folder.log);
  bytes.fill(0xff, 8192, 16_384);
  writeFileSync(folder.log, bytes);
}

test.each<[string, string | (() => void), RegExp]>([
  ['pages are overwritten', overwritePages, /SQLite reports|malformed/],
  ['the file is missing', () => rmSync(folder.log), /missing or empty/],
  ['the file is something else', () => writeFileSync(folder.log, 'x'.repeat(9000)), /not a database/],
  ['the file is another database', 'PRAGMA application_id = 1', /application id is wrong/],
  [
    'an event is gone',
    'DELETE FROM events WHERE stream_id = 2 AND revision = 50',
    /"visit-b" should hold revisions 0 to 99, but holds 99 events/,
  ],
  [
    'the last events are gone',
    'DELETE FROM events WHERE stream_id = 3 AND revision > 90',
    /"visit-c" should hold revisions 0 to 99, but holds 91 events, revisions 0 to 90/,
  ],
  [
    'a revision is renumbered',
    'UPDATE events SET revision = 100 WHERE stream_id = 1 AND revision = 0',
    /"visit-a" should hold revisions 0 to 99, but holds 100 events, revisions 1 to 100/,
  ],
  [
    'a stream is gone',
    "PRAGMA foreign_keys = OFF; DELETE FROM streams WHERE name = 'visit-a'",
    /100 events belong to a stream that is not listed/,
  ],
])('refused when %s', (_name, damage, place) => {
  if (typeof damage === 'string') changeLog(damage);
  else damage();
  const opening = () => open('whole');
  expect(opening).toThrow(
    expect.objectContaining({ code: 'damaged', message: expect.stringMatching(place) }),
  );
  expect(opening).toThrow(folder.log);
});

test('refused when a newer version has written it', () => {
  changeLog('PRAGMA user_version = 99');
  expect(open).toThrow(expect.objectContaining({ code: 'newer_format' }));
});

test('an event whose content has changed is named when it is read', () => {
  const store = open();
  changeLog("UPDATE events SET data = CAST('{}' AS BLOB) WHERE stream_id = 2 AND revision = 50");
  const reading = () => store.streams.forwards('visit-b', 0).next();
  expect(reading).toThrow(DamagedEventError);
  expect(reading).toThrow(/revision 50 of stream "visit-b"\) is damaged/);
  store.close();
});
