import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildQuietly, partsOf } from './build.mjs';
import { chromium } from './chromium.mjs';
import { jestCounts } from './jest-counts.mjs';
import { LaunchError } from './launch-error.mjs';
import { onlyOne } from './only-one.mjs';
import { runScript } from './run-program.mjs';

/**
 * What `npm test` runs, in this order. A step answers with what it counted and, for a failed check,
 * what the program said. Tests write to the terminal as they go.
 */
export function stepsOf(root, node) {
  const parts = partsOf(root);
  const check = (name, script) => ({ name, run: async () => asCheck(await runScript(root, node, script)) });
  const withConsole = parts.length > 1 ? [check('types of the console', 'typecheck:console')] : [];
  return [
    check('types', 'typecheck:server'),
    ...withConsole,
    check('eslint', 'lint'),
    check('prettier', 'format:check'),
    check('dependency rules', 'check:dependencies'),
    ...parts.map((part) => ({
      name: `build of ${part.name}`,
      run: async () => asCheck(await onlyOne(join(root, '.preparing'), () => buildQuietly(root, node, part))),
    })),
    { name: 'tests', run: () => tests(root, node, 'jest') },
    { name: 'browser tests', run: () => browserTests(root, node) },
  ];
}

function asCheck({ code, output }) {
  return code === 0
    ? { checks: 1, passed: 1, failed: 0, skipped: 0 }
    : { checks: 1, passed: 0, failed: 1, skipped: 0, output };
}

async function browserTests(root, node) {
  try {
    return await tests(root, node, 'jest:browser', { TIRU_CHROMIUM: await chromium(root, node) });
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    return { passed: 0, failed: 1, skipped: 0, output: error.message };
  }
}

async function tests(root, node, script, env = {}) {
  const folder = join(root, 'node_modules/.cache/tiru');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${script.replace(':', '-')}.json`);
  const args = `--ci --json --outputFile="${report}"`;
  const { code } = await runScript(root, node, script, { args, show: true, env });
  return jestCounts(report, code);
}
