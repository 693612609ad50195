import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Files that are in the repository or would be with the next `git add`. */
const files = execFileSync(
  'git',
  ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => file && existsSync(join(root, file)));

const textOf = (file: string) => {
  const bytes = readFileSync(join(root, file));
  return bytes.includes(0) ? '' : bytes.toString('utf8');
};

describe('the repository', () => {
  it('names its folders after what is in them', () => {
    const sayNothing = /^(?:apps|libs)\/(?:.*\/)?(?:utils?|helpers?|common|shared|misc|managers?)\//;
    expect(files.filter((file) => sayNothing.test(file))).toEqual([]);
  });

  it('locks packages by version and checksum and leaves open where they come from', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });

  it('speaks of no folder of the machine it was written on', () => {
    const machinePath = /(?<![\w.~-])\/(?:work|root)\/[\w.]/;
    expect(files.filter((file) => machinePath.test(textOf(file)))).toEqual([]);
  });
});
