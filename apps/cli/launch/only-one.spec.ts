import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { onlyOne } from './only-one.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiru-one-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe('onlyOne', () => {
  it('lets one in after the other and says that the second waits', async () => {
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = onlyOne(file, async () => {
      await gate.promise;
      order.push('first');
    });
    const second = onlyOne(
      file,
      async () => void order.push('second'),
      () => {
        order.push('waits');
        gate.resolve();
      },
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['waits', 'first', 'second']);
    expect(existsSync(file)).toBe(false);
  });

  it('takes the place of a process that is dead', async () => {
    writeFileSync(file, JSON.stringify({ pid: deadPid(), host: hostname() }));
    expect(await onlyOne(file, async () => 'done')).toBe('done');
  });

  it('takes the place of one that no longer shows life, on whatever machine', async () => {
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere' }));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(await onlyOne(file, async () => 'done')).toBe('done');
  });

  it('gives the place back when the work fails', async () => {
    await expect(onlyOne(file, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(existsSync(file)).toBe(false);
  });
});
