import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const totalsFile = (root) => join(root, 'node_modules/.cache/tiru/test-totals.json');

export function forgetTotals(root) {
  rmSync(totalsFile(root), { force: true });
}

/** Adds up the steps. A whole run in which no test ran has proved nothing, so it is not ok. */
export function totalsOf(results, { needsTests = true } = {}) {
  const sum = (of) => results.reduce((total, { counts }) => total + of(counts), 0);
  const totals = {
    passed: sum((counts) => counts.passed),
    failed: sum((counts) => counts.failed),
    skipped: sum((counts) => counts.skipped),
    checks: sum((counts) => counts.checks ?? 0),
  };
  const tests = totals.passed + totals.failed - totals.checks;
  return { ...totals, ok: totals.failed === 0 && (tests > 0 || !needsTests) };
}

export function writeTotals(root, totals) {
  mkdirSync(dirname(totalsFile(root)), { recursive: true });
  writeFileSync(totalsFile(root), `${JSON.stringify(totals)}\n`);
}
