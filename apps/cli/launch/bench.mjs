import { server } from './build.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runProgram } from './run-program.mjs';

const sources = './libs/event-node/src/process/source-hook.ts';

/** `npm run bench`: builds the server where it is not built, then measures the build with Node 24. */
export async function run(argv) {
  const node = await prepare(root, [server]);
  const args = ['--disable-warning=ExperimentalWarning', '--import', sources, 'test/bench/main.ts', ...argv];
  const { code } = await runProgram(node, args, { show: true, cwd: root });
  return code;
}
