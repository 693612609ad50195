import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildQuietly, isBuilt, server } from '../../launch/build.mjs';

const root = resolve(import.meta.dirname, '../../../..');
let data: string;

beforeAll(async () => {
  if (!isBuilt(root, server)) await buildQuietly(root, process.execPath, server);
}, 60_000);
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tiru-tree-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const notes = () => (existsSync(join(data, 'notes')) ? readFileSync(join(data, 'notes'), 'utf8') : '');
const roles = () => [...notes().matchAll(/started (\d+)/g)].map(([, pid]) => Number(pid));

/** Alive and not merely waiting to be reaped. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 10));
}

async function supervisor(): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
  const child = fork(join(import.meta.dirname, 'fixtures/supervise.mjs'), [data], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  await new Promise((done) => child.stdout?.once('data', done));
  return { child, ended };
}

describe('the process tree', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order on %s, also when it comes twice', async (signal) => {
    const { child, ended } = await supervisor();
    child.kill(signal);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(notes().trim().split('\n').slice(-4)).toEqual([
      'api stopped',
      'projector stopped',
      'esdb stopped',
      'postgres stopped',
    ]);
    expect(roles().filter(lives)).toEqual([]);
  });

  it('ends when the process that started it is gone', async () => {
    const { child, ended } = await supervisor();
    child.disconnect();
    expect(await ended).toBe(0);
    expect(roles().filter(lives)).toEqual([]);
  });

  it('leaves no role behind when the supervisor is killed, and no lock', async () => {
    const { child, ended } = await supervisor();
    child.kill('SIGKILL');
    await ended;
    await until(() => roles().filter(lives).length === 0);
    const again = await supervisor();
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});
