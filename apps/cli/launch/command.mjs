import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from './build.mjs';
import { findNode24 } from './node24.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runTiru } from './tiru.mjs';

/** The `tiru` command: runs what is built, and builds only when nothing is. */
export async function run(argv) {
  const built = existsSync(join(root, 'dist/apps/cli/src/main.js'));
  const node = (built && findNode24(root)) || (await prepare(root, partsOf(root)));
  return runTiru(root, node, argv);
}
