import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownBugs } from './known-bugs.js';
import { rewritten } from './rewritten.mjs';

const dist = join(import.meta.dirname, '../../../dist');

// The sources move on; a text that is not there any more must show here and not only where the bug takes minutes.
it.each(Object.keys(knownBugs))('there is one place for %s in what was built', (name) => {
  const { module = '', edits = [] } = knownBugs[name] ?? {};
  const source = readFileSync(join(dist, module), 'utf8');
  for (const { right } of edits) expect([right, source.split(right).length - 1]).toEqual([right, 1]);
  expect(rewritten(source, edits)).toContain('plantedBugRuns()');
});
