import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildQuietly, isBuilt } from './build.mjs';

let root: string;
const part = {
  name: 'the part',
  script: 'build:part',
  entry: 'src',
  sources: ['src'],
  stamp: 'dist/part.built',
  clears: ['dist/part'],
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiru-build-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/a.ts'), 'a');
  script('node -v');
});
afterEach(() => rmSync(root, { recursive: true }));

const script = (text: string) =>
  writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts: { 'build:part': text } }));
const build = () => buildQuietly(root, process.execPath, part);

describe('building', () => {
  it('is done once for the same sources', async () => {
    expect(isBuilt(root, part)).toBe(false);
    await build();
    expect(isBuilt(root, part)).toBe(true);
  });

  it('is due again when a source changes, comes or goes, and not for a test', async () => {
    await build();
    writeFileSync(join(root, 'src/a.spec.ts'), 'test');
    expect(isBuilt(root, part)).toBe(true);
    writeFileSync(join(root, 'src/b.ts'), 'b');
    expect(isBuilt(root, part)).toBe(false);
    await build();
    writeFileSync(join(root, 'src/a.ts'), 'changed');
    expect(isBuilt(root, part)).toBe(false);
  });

  it('is not done when it fails', async () => {
    await build();
    script('node -e "console.error(1); process.exit(2)"');
    expect(await build()).toMatchObject({ code: 2, output: '1\n' });
    expect(isBuilt(root, part)).toBe(false);
  });

  it('runs with the Node it is given', async () => {
    expect((await build()).output).toBe(`${process.version}\n`);
  });
});
