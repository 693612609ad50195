import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventNode, EventNodeStartError, startEventNode } from './index.js';
import { collect, note, notes, runNode, temporaryFolder } from './testing/running-node.js';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusal = (options = { dataDir }) =>
  startEventNode(options).then(
    async (node) => {
      await node.stop();
      throw new Error('The node started although it should not.');
    },
    (error: unknown) => error as EventNodeStartError,
  );

/** A log with 300 events in three streams, closed. */
async function closedLog(): Promise<void> {
  const node = await startEventNode({ dataDir });
  const client = EventStoreDBClient.connectionString(node.url);
  for (const name of ['a', 'b', 'c']) {
    await client.appendToStream(`visit-${name}`, notes(100), { expectedRevision: 'no_stream' });
  }
  await client.dispose();
  await node.stop();
}

function changeLog(sql: string): void {
  const db = new DatabaseSync(join(dataDir, 'events.sqlite'));
  db.exec(sql);
  db.close();
}

describe('what was written', () => {
  test('is there after a clean stop and a new start', async () => {
    await closedLog();
    const { client, end } = await runNode(folder);
    expect(await collect(client.readAll())).toHaveLength(300);
    const next = await client.appendToStream('visit-a', note(1), { expectedRevision: 99n });
    expect(next.nextExpectedRevision).toBe(100n);
    await end();
  });

  test('and acknowledged survives kill -9 in the middle of appends', async () => {
    const first = await runNode(folder);
    const acknowledged: string[] = [];
    let killed = false;
    const writers = Array.from({ length: 16 }, async (_, w) => {
      for (let n = 0; !killed; n++) {
        const event = note(n);
        await first.client.appendToStream(`visit-${w}`, event, {
          expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1),
        });
        acknowledged.push(`visit-${w}/${n}/${event.id}`);
        if (acknowledged.length === 400) killed = process.kill(first.node.pid, 'SIGKILL');
      }
    });
    await Promise.allSettled(writers);
    expect(await first.node.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await first.client.dispose();

    const second = await runNode(folder);
    const events = await collect(second.client.readAll());
    const stored = new Set(events.map(({ streamId, revision, id }) => `${streamId}/${revision}/${id}`));
    expect(acknowledged.filter((event) => !stored.has(event))).toEqual([]);
    for (let w = 0; w < 16; w++) {
      const revisions = events
        .filter(({ streamId }) => streamId === `visit-${w}`)
        .map(({ revision }) => Number(revision));
      expect(revisions).toEqual(revisions.map((_, index) => index));
    }
    await second.end();
  }, 20_000);
});

describe('a start is refused', () => {
  test('while another node holds the folder, and not once that one has gone', async () => {
    const node = await startEventNode({ dataDir });
    const error = await refusal();
    expect(error).toBeInstanceOf(EventNodeStartError);
    expect(error).toMatchObject({
      code: 'locked',
      message: `The folder ${dataDir} is in use by another event node (process ${node.pid}); stop that one first.`,
    });
    process.kill(node.pid, 'SIGKILL');
    await node.exited;
    await (await startEventNode({ dataDir })).stop();
  });

  test('on a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await refusal({ dataDir, port } as { dataDir: string })).toMatchObject({
      code: 'port_taken',
      message: `Port ${port} on 127.0.0.1 is taken by another program.`,
    });
    await new Promise((resolve) => other.close(resolve));
  });

  test('on a folder that holds something else, which stays untouched', async () => {
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    const error = await refusal({ dataDir: folder });
    expect(error.code).toBe('not_ours');
    expect(error.message).toContain(folder);
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('mine');
    expect((await refusal({ dataDir: join(folder, 'thesis.txt') })).code).toBe('not_ours');
  });

  test.each<[string, string | (() => void), RegExp]>([
    ['pages are overwritten', () => scribble(), /SQLite reports|malformed|database disk image/],
    ['the file is missing', () => rmSync(join(dataDir, 'events.sqlite')), /missing or empty/],
    [
      'the file is something else',
      () => writeFileSync(join(dataDir, 'events.sqlite'), 'x'.repeat(9000)),
      /not a database/,
    ],
    [
      'an event is gone',
      'DELETE FROM events WHERE stream_id = 2 AND revision = 50',
      /"visit-b" should hold revisions 0 to 99, but holds 99 events/,
    ],
    [
      'the last events are gone',
      'DELETE FROM events WHERE stream_id = 3 AND revision > 90',
      /"visit-c" should hold revisions 0 to 99/,
    ],
    [
      'a stream is gone',
      "PRAGMA foreign_keys = OFF; DELETE FROM streams WHERE name = 'visit-a'",
      /100 events belong to a stream that is not listed/,
    ],
  ])('when %s', async (_name, damage, place) => {
    await closedLog();
    if (typeof damage === 'string') changeLog(damage);
    else damage();
    const error = await refusal();
    expect(error.code).toBe('damaged');
    expect(error.message).toContain(join(dataDir, 'events.sqlite'));
    expect(error.message).toMatch(place);
  });

  test('when the log was written by a newer version', async () => {
    await closedLog();
    changeLog('PRAGMA user_version = 99');
    expect((await refusal()).code).toBe('newer_format');
  });

  function scribble(): void {
    const path = join(dataDir, 'events.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(path, bytes);
  }
});

test('a changed event is found when it is read, and named', async () => {
  await closedLog();
  changeLog('UPDATE events SET data = \'{"n":1000}\' WHERE stream_id = 2 AND revision = 50');
  const { client, end } = await runNode(folder);
  await expect(collect(client.readStream('visit-b'))).rejects.toThrow(
    /revision 50 of stream "visit-b"\) is damaged/,
  );
  await end();
});

describe('the node ends', () => {
  let parent: ChildProcess;
  const parentPath = fileURLToPath(new URL('./testing/parent.ts', import.meta.url));
  const hook = new URL('./process/source-hook.ts', import.meta.url).href;

  beforeEach(async () => {
    parent = fork(parentPath, [dataDir], { execArgv: ['--import', hook] });
    await new Promise((resolve) => parent.once('message', resolve));
    expect((await refusal()).code).toBe('locked');
  });

  test.each<NodeJS.Signals>(['SIGKILL', 'SIGTERM'])('with its parent, ended by %s', async (signal) => {
    parent.kill(signal);
    const node = await startWhenFree();
    await node.stop();
  });

  /** The orphan is nobody's child, so its end shows only in its lock. */
  async function startWhenFree(): Promise<EventNode> {
    for (;;) {
      const attempt = await startEventNode({ dataDir }).catch((error: EventNodeStartError) => error);
      if (!(attempt instanceof EventNodeStartError)) return attempt;
      if (attempt.code !== 'locked') throw attempt;
    }
  }
});
