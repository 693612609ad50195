import { LaunchError } from './launch-error.mjs';
import { prepare } from './prepare.mjs';
import { withProgress } from './progress-line.mjs';
import { root } from './root.mjs';
import { stepsOf } from './steps.mjs';
import { forgetTotals, totalsOf, writeTotals } from './totals.mjs';

/** `npm test`: every check and every test, all of them even when one fails. Names choose some of them. */
export async function run(names) {
  forgetTotals(root);
  const node = await prepare(root, []);
  const results = [];
  for (const step of chosen(stepsOf(root, node), names)) results.push(await timed(step));
  const totals = totalsOf(results, { needsTests: names.length === 0 });
  writeTotals(root, totals);
  summarise(results, totals);
  return totals.ok ? 0 : 1;
}

function chosen(steps, names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    throw new LaunchError(
      `There is no step "${unknown}"; the steps are ${steps.map(({ name }) => `"${name}"`).join(', ')}.`,
    );
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

async function timed(step) {
  const started = Date.now();
  const counts = await withProgress(step.name, step.run);
  if (counts.output) console.error(`${counts.output.trimEnd()}\n`);
  return { name: step.name, counts, seconds: (Date.now() - started) / 1000 };
}

function summarise(results, totals) {
  console.log('');
  for (const { name, counts, seconds } of results) {
    const verdict = counts.failed === 0 ? 'ok    ' : 'FAILED';
    const numbers = counts.checks
      ? ''
      : `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    console.log(`${verdict} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(7)} s${numbers}`);
  }
  const { passed, failed, skipped, checks } = totals;
  console.log(`\nIn all, with ${checks} checks: ${passed} passed, ${failed} failed, ${skipped} skipped.`);
}
