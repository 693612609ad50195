import { partsOf } from './build.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runTiru } from './tiru.mjs';

/** `npm start`: install, build, run. */
export async function run(argv) {
  return runTiru(root, await prepare(root, partsOf(root)), ['start', ...argv]);
}
