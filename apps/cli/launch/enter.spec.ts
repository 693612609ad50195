import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const enter = join(import.meta.dirname, 'enter.cjs');

/** Runs enter.cjs in a Node that says it has another version. */
function enterWith(version: string, ...argv: string[]) {
  const script = `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });
    process.argv.splice(1, 0, ${JSON.stringify(enter)});
    require(${JSON.stringify(enter)});`;
  return spawnSync(process.execPath, ['-e', script, '--', ...argv], { encoding: 'utf8' });
}

describe('the first file that runs', () => {
  it('says in one sentence that a Node is too old', () => {
    const { status, stdout, stderr } = enterWith('12.22.0', 'start');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe('Tiru needs Node 20 or later to start, and this is Node 12.22.0.\n');
  });

  it('goes on with one that is new enough', () => {
    const { status, stderr } = enterWith('20.0.0', 'no-such-entry');
    expect(status).toBe(1);
    expect(stderr).toContain('no-such-entry.mjs');
  });
});
