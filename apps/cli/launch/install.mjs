import { LaunchError } from './launch-error.mjs';
import { withProgress } from './progress-line.mjs';
import { runProgram } from './run-program.mjs';

/** Brings the packages of package-lock.json, development ones too: they build and test. */
export async function install(root) {
  const { command, args } = npm();
  const { code, output } = await withProgress('Installing packages (once)', () =>
    runProgram(command, [...args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
      cwd: root,
      shell: process.platform === 'win32' && command === 'npm',
    }),
  );
  if (code !== 0)
    throw new LaunchError('The packages could not be installed; npm says why above.', firstErrors(output));
}

/** The npm that runs this script, with its own Node: the one in node_modules goes away meanwhile. */
function npm() {
  const { npm_execpath: path, npm_node_execpath: node } = process.env;
  if (path && node && /npm-cli\.c?js$/.test(path)) return { command: node, args: [path] };
  return { command: 'npm', args: [] };
}

/** npm says the reason first, and then how it is used. */
function firstErrors(text) {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('npm warn'));
  return lines.slice(0, 30).join('\n');
}
