import { jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { status } from '@grpc/grpc-js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventNode, startEventNode } from './index.js';
import { collect, note, numbers, temporaryFolder } from './testing/running-node.js';
import { type SmallDisk, smallDisk } from './testing/small-disk.js';

// Each test starts processes; a busy machine takes its time.
jest.setTimeout(60_000);

const probe = smallDisk(1);
probe?.remove();
const withSmallDisk = probe
  ? describe
  : (name: string, tests: () => void) =>
      describe.skip(`${name} (skipped: mounting a small disk is not permitted)`, tests);

const large = (n: number) => ({ ...note(n), data: { n, text: 'synthetic '.repeat(2000) } });
const stored = async (client: EventStoreDBClient) => numbers(await collect(client.readAll()));

withSmallDisk('on a disk of 6 MB', () => {
  let disk: SmallDisk;
  let dataDir: string;
  let node: EventNode;
  let client: EventStoreDBClient;

  const start = async () => {
    node = await startEventNode({ dataDir });
    client = EventStoreDBClient.connectionString(node.url);
  };
  beforeEach(async () => {
    disk = smallDisk(6) as SmallDisk;
    dataDir = join(disk.path, 'log');
    await start();
  });
  afterEach(async () => {
    await client.dispose();
    await node.stop();
    disk.remove();
  });

  test.each([
    ['BatchAppend', {}],
    ['Append', { credentials: { username: 'admin', password: 'changeit' } }],
  ])('%s is refused when the disk is full, and goes on by itself when there is room', async (_, options) => {
    const append = (n: number) =>
      client.appendToStream('visit-1', large(n), { expectedRevision: 'any', ...options });
    const acknowledged: number[] = [];
    for (let n = 0; n < 10; n++) {
      await append(n);
      acknowledged.push(n);
    }
    disk.fill();
    const refusals: unknown[] = [];
    for (let n = 10; refusals.length < 3; n++) {
      await append(n).then(
        () => acknowledged.push(n),
        (error: unknown) => refusals.push(error),
      );
    }
    for (const error of refusals) {
      expect(String(error)).toContain('The disk of the event log is full. Nothing was written');
      if ('credentials' in options) expect(error).toMatchObject({ code: status.RESOURCE_EXHAUSTED });
    }
    // Readers are served all the while, and see what was acknowledged and nothing else.
    expect(await stored(client)).toEqual(acknowledged);

    disk.makeRoom();
    await append(1000);
    acknowledged.push(1000);
    expect(await stored(client)).toEqual(acknowledged);

    process.kill(node.pid, 'SIGKILL');
    await node.exited;
    await client.dispose();
    await start();
    expect(await stored(client)).toEqual(acknowledged);
  });

  test('a node that stops while the disk is full keeps what it has', async () => {
    await client.appendToStream('visit-1', [1, 2, 3].map(large), { expectedRevision: 'any' });
    disk.fill();
    await client.dispose();
    await node.stop();
    expect(await node.exited).toEqual({ code: 0, signal: null });
    disk.makeRoom();
    await start();
    expect(await stored(client)).toEqual([1, 2, 3]);
  });

  test('a start on a full disk is refused with its reason, and works when there is room', async () => {
    await client.dispose();
    await node.stop();
    disk.fill();
    await expect(startEventNode({ dataDir })).rejects.toMatchObject({
      code: 'disk_full',
      message: `The disk of the folder ${dataDir} is full; make room for the event log and start again.`,
    });
    disk.makeRoom();
    await start();
  });

  test('a start on a disk that cannot be written is refused with its reason', async () => {
    await client.dispose();
    await node.stop();
    disk.becomeReadOnly();
    await expect(startEventNode({ dataDir })).rejects.toMatchObject({
      code: 'not_writable',
      message: expect.stringContaining(`The folder ${dataDir} cannot be written`),
    });
  });
});

const posix = process.platform === 'win32' ? test.skip : test;

posix('a node whose disk fails ends without acknowledging (skipped on Windows: needs ulimit)', async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'log');
  // A write beyond the largest size of a file fails with an error of its own, as a failing disk does.
  const { child, url } = await startWithLargestFile(dataDir, 1024 * 1024);
  const ended = once(child, 'exit');
  const client = EventStoreDBClient.connectionString(url);
  const acknowledged: number[] = [];
  let failure: unknown;
  for (let n = 0; failure === undefined; n++) {
    await client.appendToStream('visit-1', large(n), { expectedRevision: 'any' }).then(
      () => acknowledged.push(n),
      (error: unknown) => (failure = error),
    );
  }
  await client.dispose();
  expect(await ended).toEqual([2, null]);
  expect(acknowledged.length).toBeGreaterThan(10);

  const node = await startEventNode({ dataDir });
  const after = EventStoreDBClient.connectionString(node.url);
  // The append whose answer never came may be there or not; every acknowledged one is.
  expect((await stored(after)).slice(0, acknowledged.length)).toEqual(acknowledged);
  await after.appendToStream('visit-1', note(1000), { expectedRevision: 'any' });
  await after.dispose();
  await node.stop();
  rmSync(folder, { recursive: true });
});

async function startWithLargestFile(
  dataDir: string,
  bytes: number,
): Promise<{ child: ChildProcess; url: string }> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const command = [
    process.execPath,
    '--import',
    here('./process/source-hook.ts'),
    here('./main.ts'),
    '--data',
    dataDir,
  ];
  const child = spawn('sh', ['-c', `ulimit -f ${bytes / 512}; exec "$0" "$@"`, ...command], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /esdb:\S+/.exec(output.toString())?.[0];
  if (!url) throw new Error(`The node says "${output.toString()}" instead of its address.`);
  return { child, url };
}
