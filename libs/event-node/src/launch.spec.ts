import { jest } from '@jest/globals';
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventNode, EventNodeStartError, startEventNode } from './index.js';
import { collect, note, notes, runNode, temporaryFolder } from './testing/running-node.js';

// Each test starts several processes; a busy machine takes its time.
jest.setTimeout(60_000);

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

describe('what was written', () => {
  test('is there after a clean stop and a new start', async () => {
    const first = await runNode(folder);
    await first.client.appendToStream('visit-a', notes(100), { expectedRevision: 'no_stream' });
    await first.client.dispose();
    await first.node.stop();
    const { client, end } = await runNode(folder);
    const next = await client.appendToStream('visit-a', note(1), { expectedRevision: 99n });
    expect(next.nextExpectedRevision).toBe(100n);
    expect(await collect(client.readAll())).toHaveLength(101);
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
  });
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

  test('on a log that fails its check, which is named', async () => {
    await (await startEventNode({ dataDir })).stop();
    writeFileSync(join(dataDir, 'events.sqlite'), 'x'.repeat(9000));
    const error = await refusal();
    expect(error.code).toBe('damaged');
    expect(error.message).toContain(join(dataDir, 'events.sqlite'));
  });
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
    const patience = Date.now() + 30_000;
    for (;;) {
      const attempt = await startEventNode({ dataDir }).catch((error: EventNodeStartError) => error);
      if (!(attempt instanceof EventNodeStartError)) return attempt;
      if (attempt.code !== 'locked' || Date.now() > patience) throw attempt;
    }
  }
});
