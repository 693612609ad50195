import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { damageBytes, damageIndex, newFolder, openStore, proposed } from '../testing/sample-log.js';
import { checkInSteps } from '../store/full-check.js';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './data-folder.js';
import { openLog } from './open-log.js';

// More than a start looks at: the first events are far from the end.
const EVENTS = 4000;
const FAR = 1234;
const LAST = EVENTS - 1;

let root: string;
let folder: DataFolder;
// The same in every run, so that the same ids stand in the same pages.
const ids = Array.from({ length: EVENTS }, (_, n) => createHash('md5').update(`synthetic-${n}`).digest());
const textOf = (n: number) => `synthetic-${n}-`;

beforeEach(async () => {
  ({ root, folder } = newFolder());
  const store = openStore(folder);
  for (let n = 0; n < EVENTS; n += 200) {
    const events = ids.slice(n, n + 200).map((id, index) => proposed(textOf(n + index).padEnd(200, 'x'), id));
    await store.append({ stream: `visit-${n % 1000}`, expected: 'any', events });
  }
  store.close();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Which revision of which stream the event with this number is. */
const placeOf = (n: number) => {
  const batch = Math.floor(n / 200);
  return `revision ${Math.floor(batch / 5) * 200 + (n % 200)} of stream "visit-${(batch * 200) % 1000}"`;
};
const opening = (scope: 'whole' | 'end') => () => openLog(folder, scope).close();
const refusal = (place: string) =>
  expect.objectContaining({ code: 'damaged', message: expect.stringContaining(place) });
const inSteps = () => {
  const db = new DatabaseSync(folder.log, { readOnly: true });
  const steps = checkInSteps(db);
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  } finally {
    db.close();
  }
};

test('a sound log passes every check', () => {
  expect(opening('end')).not.toThrow();
  expect(opening('whole')).not.toThrow();
  expect(inSteps()).toBeUndefined();
});

describe('damage at the end of the log is named at every start', () => {
  test('in the content of the last event', () => {
    expect(damageBytes(folder.log, Buffer.from(textOf(LAST)))).toBe(1);
    expect(opening('end')).toThrow(refusal(`(${placeOf(LAST)}) is damaged: its checksum does not match`));
  });

  test('in the index by event id', () => {
    expect(damageIndex(folder.log, ids[LAST] as Uint8Array)).toBeGreaterThan(0);
    expect(opening('end')).toThrow(
      refusal(`(${placeOf(LAST)}) is damaged: the index by event id does not lead to it`),
    );
  });

  test.each([
    [
      "a stream's row",
      "UPDATE streams SET last_revision = 900 WHERE name = 'visit-800'",
      'stream "visit-800" should end with revision 900, but ends with 799',
    ],
    [
      'a tombstone mark',
      "UPDATE streams SET tombstoned = 1 WHERE name = 'visit-0'",
      'stream "visit-0" is marked as tombstoned, but is not',
    ],
    [
      'the last events are gone',
      'DELETE FROM events WHERE position > (SELECT MAX(position) FROM events) - 1000',
      'stream "visit-800" should end with revision 799, but ends with 79',
    ],
    [
      'a time',
      'UPDATE events SET created = created + 1e12 WHERE position = (SELECT MAX(position) FROM events WHERE stream_id = 1)',
      'is damaged: its checksum',
    ],
    ['an index is missing', 'DROP INDEX events_by_id', '"events_by_id" is missing from the file'],
    [
      'a table is another',
      'ALTER TABLE events ADD COLUMN note TEXT',
      '"events" is not defined in the file as it should be',
    ],
  ])('in %s', (_, sql, place) => {
    const db = new DatabaseSync(folder.log);
    db.exec(sql);
    db.close();
    expect(opening('end')).toThrow(refusal(place));
  });
});

describe('damage far from the end is found by the check of the whole log, and named', () => {
  test('in the content of an event', () => {
    expect(damageBytes(folder.log, Buffer.from(textOf(FAR)))).toBe(1);
    expect(opening('end')).not.toThrow();
    const place = `(${placeOf(FAR)}) is damaged: its checksum does not match`;
    expect(inSteps()).toContain(place);
    expect(opening('whole')).toThrow(refusal(place));
  });

  test('in an index', () => {
    // An old page that is free now may hold the id as well.
    expect(damageIndex(folder.log, ids[FAR] as Uint8Array)).toBeGreaterThan(0);
    expect(opening('end')).not.toThrow();
    expect(inSteps()).toContain(`(${placeOf(FAR)}) is damaged: the index by event id does not lead to it`);
    expect(opening('whole')).toThrow(refusal('index events_by_id'));
  });

  test('a missing event', () => {
    const db = new DatabaseSync(folder.log);
    const { position } = db
      .prepare('SELECT position FROM events WHERE id = ?')
      .get(ids[FAR] as Uint8Array) as { position: number };
    db.prepare('DELETE FROM events WHERE position = ?').run(position);
    db.close();
    expect(opening('end')).not.toThrow();
    expect(inSteps()).toContain(`(${placeOf(FAR + 1)}) is damaged: revision 234 is not in front of it`);
    expect(opening('whole')).toThrow(refusal('should hold revisions 0 to 799, but holds 799 events'));
  });
});

test('an event that was noticed to be damaged makes the next start check the whole log', () => {
  damageBytes(folder.log, Buffer.from(textOf(FAR)));
  folder.demandCheck('synthetic');
  expect(folder.isCheckDue).toBe(true);
  expect(opening('whole')).toThrow(refusal(placeOf(FAR)));
  // Still so: nothing has been mended.
  expect(folder.isCheckDue).toBe(true);
  damageBytes(folder.log, Buffer.from(textOf(FAR).replace(/-$/, ',')));
  expect(opening('whole')).not.toThrow();
  expect(folder.isCheckDue).toBe(false);
});
