import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { found } from './chromium.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiru-chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, exitCode: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the browser', () => {
  it('is the one that was named', () => {
    const path = program('my-browser', 0);
    expect(found({ TIRU_CHROMIUM: path, PATH: '' })).toBe(path);
  });

  it('is not replaced by another when the named one does not start', () => {
    program('chromium', 0);
    const env = { TIRU_CHROMIUM: join(folder, 'gone'), PATH: folder };
    expect(() => found(env)).toThrow(/^TIRU_CHROMIUM is .*gone, which is no browser that starts\.$/);
  });

  it('is found in PATH, past a stub that does not start', () => {
    program('chromium', 1);
    const path = program('google-chrome', 0);
    expect(found({ PATH: folder })).toBe(path);
  });
});
