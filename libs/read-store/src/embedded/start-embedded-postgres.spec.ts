import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  createPool,
  listen,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type ReadStore,
} from '../index.js';
import { ownerOf } from './system-user.js';

const onPosix = process.platform === 'win32' ? it.skip : it;
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('embedded PostgreSQL', () => {
  let base: string;
  let dataDir: string;
  const started: EmbeddedPostgres[] = [];
  const cluster = (...names: string[]): string => path.join(dataDir, 'cluster', 'pgdata', ...names);

  beforeAll(() => {
    base = mkdtempSync(path.join(os.tmpdir(), 'tiru-embedded-'));
    chmodSync(base, 0o755);
    dataDir = path.join(base, 'data');
  });
  afterAll(async () => {
    for (const server of started) await server.stop();
    rmSync(base, { recursive: true, force: true });
  });

  async function start(options: { dataDir?: string; port?: number } = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, ...options });
    started.push(server);
    return server;
  }

  it('makes one cluster when two start at once, and both use the same server', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(two.pid);
    expect(one.url).toBe(two.url);
    expect([one.attached, two.attached].filter(Boolean)).toHaveLength(1);
    await using(one.url, async ({ pool }) => {
      await pool.query('create table kept (id integer)');
      await pool.query('insert into kept values (1)');
      const { rows } = await pool.query('select rolsuper from pg_roles where rolname = current_user');
      expect(rows).toEqual([{ rolsuper: false }]);
    });
  });

  it('attaches to a live server', async () => {
    const before = await start();
    const again = await start();
    expect(again).toMatchObject({ attached: true, created: false, pid: before.pid, url: before.url });
  });

  it('keeps its data over stop and start', async () => {
    const before = await start();
    await before.stop();
    await before.stop();
    const after = await start();
    expect(after).toMatchObject({ attached: false, created: false });
    expect(after.pid).not.toBe(before.pid);
    expect(await keptRows(after.url)).toBe(1);
  });

  it('starts again after kill -9, and a listener comes back with it', async () => {
    const before = await start();
    let back = (): void => undefined;
    const reconnected = new Promise<void>((resolve) => (back = resolve));
    const listener = await listen(before.url, 'moved', () => undefined, { onReconnect: () => back() });
    try {
      await using(before.url, async ({ pool }) => {
        await pool.query('insert into kept values (2)');
        process.kill(before.pid, 'SIGKILL');
      });
      const after = await start({ port: before.port });
      expect(after.attached).toBe(false);
      await reconnected;
      expect(await keptRows(after.url)).toBe(2);
    } finally {
      await listener.close();
    }
  });

  onPosix('starts although the pid in postmaster.pid has become the number of another program', async () => {
    const before = await start();
    const lines = readFileSync(cluster('postmaster.pid'), 'utf8').split('\n');
    await before.stop();
    // Of the server's own user: PostgreSQL itself already overrules the pid of anyone else's program.
    const other = spawn('sleep', ['60'], { stdio: 'ignore', ...ownerOf(cluster()) });
    try {
      writeFileSync(cluster('postmaster.pid'), [other.pid, ...lines.slice(1)].join('\n'));
      expect((await start()).attached).toBe(false);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('refuses a port that is taken', async () => {
    await (await start()).stop();
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    await expect(start({ port })).rejects.toMatchObject({ code: 'port_taken', details: { port } });
    await new Promise((resolve) => other.close(resolve));
    expect((await start({ port })).port).toBe(port);
  });

  it('refuses a folder of someone else, and leaves it as it was', async () => {
    const theirs = path.join(base, 'theirs');
    mkdirSync(theirs);
    writeFileSync(path.join(theirs, 'letter.txt'), 'Dear all');
    await expect(start({ dataDir: theirs })).rejects.toMatchObject({ code: 'not_our_folder' });
    await expect(start({ dataDir: path.join(theirs, 'letter.txt') })).rejects.toMatchObject({
      code: 'not_our_folder',
    });
    expect(readFileSync(path.join(theirs, 'letter.txt'), 'utf8')).toBe('Dear all');
  });

  it('says what the server said when it cannot start', async () => {
    await (await start()).stop();
    const saved = readFileSync(cluster('pg_hba.conf'), 'utf8');
    appendFileSync(cluster('pg_hba.conf'), '\nnonsense\n');
    await expect(start()).rejects.toMatchObject({
      code: 'start_failed',
      message: expect.stringContaining('pg_hba.conf'),
    });
    writeFileSync(cluster('pg_hba.conf'), saved);
  });

  it('refuses a cluster of another major version, or sets it aside when asked', async () => {
    await (await start()).stop();
    writeFileSync(cluster('PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      code: 'version_differs',
      details: { found: 17, needed: 18 },
    });
    const fresh = await startEmbeddedPostgres({ dataDir, whenVersionDiffers: 'set-aside' });
    started.push(fresh);
    expect(fresh).toMatchObject({ created: true, setAside: expect.stringMatching(/pgdata\.v17\.\d+$/) });
    await expect(keptRows(fresh.url)).rejects.toThrow('does not exist');
  });

  asRoot('keeps the cluster under /var/lib when the server may not enter the data folder', async () => {
    const closed = path.join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const there = path.join(closed, 'data');
    const server = await start({ dataDir: there });
    const { home } = JSON.parse(readFileSync(path.join(there, 'tiru-read-store.json'), 'utf8')) as {
      home: string;
    };
    try {
      expect(home).toMatch(/^\/var\/lib\/tiru-read-store-/);
      expect((await start({ dataDir: there })).pid).toBe(server.pid);
    } finally {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    }
  });

  async function keptRows(url: string): Promise<number | null> {
    return using(url, async ({ pool }) => (await pool.query('select from kept')).rowCount);
  }
});

async function using<T>(url: string, work: (store: ReadStore) => Promise<T>): Promise<T> {
  const store = createPool(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
