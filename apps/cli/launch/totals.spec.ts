import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jestCounts } from './jest-counts.mjs';
import { totalsOf } from './totals.mjs';

const check = { counts: { checks: 1, passed: 1, failed: 0, skipped: 0 } };
const tests = { counts: { passed: 7, failed: 0, skipped: 2 } };

describe('the totals of npm test', () => {
  it('add checks and tests', () => {
    expect(totalsOf([check, tests])).toEqual({ passed: 8, failed: 0, skipped: 2, checks: 1, ok: true });
  });

  it('are not good when something failed', () => {
    expect(totalsOf([check, { counts: { passed: 7, failed: 1, skipped: 0 } }]).ok).toBe(false);
  });

  it('are not good when no test ran, unless only checks were asked for', () => {
    expect(totalsOf([check, { counts: { passed: 0, failed: 0, skipped: 3 } }]).ok).toBe(false);
    expect(totalsOf([check], { needsTests: false }).ok).toBe(true);
  });
});

describe('what jest counted', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiru-counts-'));
    file = join(folder, 'report.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
  const write = (numRuntimeErrorTestSuites: number) =>
    writeFileSync(file, JSON.stringify({ ...report, numRuntimeErrorTestSuites }));

  it('is read from its report', () => {
    write(0);
    expect(jestCounts(file, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  it('counts a file that did not load', () => {
    write(2);
    expect(jestCounts(file, 1).failed).toBe(2);
  });

  it('is a failure when jest ended badly or said nothing', () => {
    write(0);
    expect(jestCounts(file, 1).failed).toBe(1);
    expect(jestCounts(file, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
