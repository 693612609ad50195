import { jest } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EventStoreDBClient } from '@eventstore/db-client';
import { LogBackupError, restoreLog, saveLog, startEventNode } from '../index.js';
import { collect, note, notes, runNode, temporaryFolder } from '../testing/running-node.js';
import { verifyLog } from './verify-log.js';

// Each test starts several processes; a busy machine takes its time.
jest.setTimeout(60_000);

let folder: string;
let copy: string;
beforeEach(() => {
  folder = temporaryFolder();
  copy = join(folder, 'copy.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A log that has been stopped, with 300 events in three streams. */
async function stoppedLog(): Promise<string> {
  const { client, node, dataDir } = await runNode(folder);
  for (const stream of ['visit-a', 'visit-b', 'visit-c']) {
    await client.appendToStream(stream, notes(100), { expectedRevision: 'no_stream' });
  }
  await client.dispose();
  await node.stop();
  return dataDir;
}

test('a copy made while the node is written to holds all that was acknowledged before, and a node starts on it', async () => {
  const { client, node, dataDir } = await runNode(folder);
  // Larger than what one step of the copy takes, so that commits fall into the middle of it.
  const text = 'x'.repeat(3000);
  const page = (from: number) =>
    notes(100, from).map((event) => ({ ...event, data: { ...event.data, text } }));
  for (let n = 0; n < 40; n++)
    await client.appendToStream('visit-large', page(n * 100), { expectedRevision: 'any' });
  const acknowledged: string[] = [];
  let writing = true;
  const writers = Array.from({ length: 16 }, async (_, w) => {
    for (let n = 0; writing; n++) {
      const event = note(n);
      await client.appendToStream(`visit-${w}`, event, {
        expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1),
      });
      acknowledged.push(event.id);
    }
  });
  while (acknowledged.length < 200) await new Promise(setImmediate);
  const before = [...acknowledged];
  const steps: number[] = [];
  const summary = await saveLog(dataDir, copy, {
    copying: ({ donePages }) => void steps.push(donePages),
  });
  const after = acknowledged.length;
  writing = false;
  await Promise.all(writers);
  await client.dispose();
  await node.stop();
  expect(steps.length).toBeGreaterThan(2);
  expect(after).toBeGreaterThan(before.length);

  const restored = join(folder, 'restored');
  expect(await restoreLog(copy, restored)).toEqual(summary);
  const stored = await idsIn(restored);
  expect(stored.size).toBe(summary.events);
  expect(before.filter((id) => !stored.has(id))).toEqual([]);
});

async function idsIn(dataDir: string): Promise<Set<string>> {
  const node = await startEventNode({ dataDir });
  const client = EventStoreDBClient.connectionString(node.url);
  const events = await collect(client.readAll());
  await client.dispose();
  await node.stop();
  return new Set(events.map(({ id }) => id));
}

test('a copy of a stopped log is one file that needs nothing beside it', async () => {
  const dataDir = await stoppedLog();
  const summary = await saveLog(dataDir, copy);
  expect(summary).toMatchObject({ streams: 3, events: 300 });
  expect(await verifyLog(copy)).toEqual(summary);
  expect(existsSync(`${copy}-wal`)).toBe(false);
  expect(existsSync(`${copy}-shm`)).toBe(false);
});

test('a copy of a log whose node was killed holds what is in its write-ahead log only', async () => {
  const { client, node, dataDir } = await runNode(folder);
  await client.appendToStream('visit-a', notes(100), { expectedRevision: 'no_stream' });
  process.kill(node.pid, 'SIGKILL');
  await node.exited;
  await client.dispose();
  expect(existsSync(join(dataDir, 'events.sqlite-wal'))).toBe(true);
  expect(await saveLog(dataDir, copy)).toMatchObject({ events: 100 });
});

test('nothing is written over', async () => {
  const dataDir = await stoppedLog();
  writeFileSync(copy, 'mine');
  await expect(saveLog(dataDir, copy)).rejects.toThrow(`${copy} is already there`);
  expect(readFileSync(copy, 'utf8')).toBe('mine');
  rmSync(copy);
  await saveLog(dataDir, copy);
  await expect(restoreLog(copy, dataDir)).rejects.toThrow(`The folder ${dataDir} is not empty`);
  expect((await idsIn(dataDir)).size).toBe(300);
});

test('a folder without a log is named', async () => {
  await expect(saveLog(folder, copy)).rejects.toThrow(
    new LogBackupError(`There is no event log in ${folder}.`),
  );
});

describe('a copy is refused when', () => {
  beforeEach(async () => void (await saveLog(await stoppedLog(), copy)));

  test.each<[string, string | (() => void), RegExp]>([
    ['it is cut off', () => truncateSync(copy, 24_576), /malformed|SQLite reports/],
    ['it is something else', () => writeFileSync(copy, 'x'.repeat(9000)), /not a database/],
    ['it is empty', () => writeFileSync(copy, ''), /application id is wrong/],
    [
      'an event was changed',
      "UPDATE events SET data = CAST('{}' AS BLOB) WHERE stream_id = 2 AND revision = 50",
      /revision 50 of stream "visit-b"\) is damaged/,
    ],
    [
      'the time of an event was changed',
      'UPDATE events SET created = created + 1 WHERE stream_id = 3 AND revision = 7',
      /revision 7 of stream "visit-c"\) is damaged/,
    ],
    [
      'an event is gone',
      'DELETE FROM events WHERE stream_id = 2 AND revision = 50',
      /"visit-b" should hold revisions 0 to 99, but holds 99 events/,
    ],
    [
      'an index does not say what its table says',
      `DROP INDEX events_by_id;
       CREATE INDEX events_by_id ON events (checksum, stream_id, revision);
       PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = replace(sql, 'checksum', 'id') WHERE name = 'events_by_id';`,
      /SQLite reports/,
    ],
    ['a newer version has written it', 'PRAGMA user_version = 99', /has format 99/],
  ])('%s', async (_name, damage, place) => {
    if (typeof damage === 'string') change(damage);
    else damage();
    await expect(verifyLog(copy)).rejects.toThrow(place);
    await expect(restoreLog(copy, join(folder, 'restored'))).rejects.toThrow(LogBackupError);
    expect(readdirSync(join(folder, 'restored'))).toEqual([]);
  });

  function change(sql: string): void {
    const db = new DatabaseSync(copy);
    db.enableDefensive(false);
    db.exec(sql);
    db.close();
  }
});
