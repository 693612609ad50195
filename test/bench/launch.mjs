import { server } from '../../apps/cli/launch/build.mjs';
import { prepare } from '../../apps/cli/launch/prepare.mjs';
import { root } from '../../apps/cli/launch/root.mjs';
import { runProgram } from '../../apps/cli/launch/run-program.mjs';

const sources = './libs/event-node/src/process/source-hook.ts';

/** `npm run bench`: builds the server where it is not built, then measures the build with Node 24. */
export async function run(argv) {
  const node = await prepare(root, [server]);
  const args = ['--disable-warning=ExperimentalWarning', '--import', sources, 'test/bench/main.ts', ...argv];
  const { code } = await runProgram(node, args, { show: true, cwd: root });
  return code;
}
