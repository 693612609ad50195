import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { LaunchError } from './launch-error.mjs';
import { withProgress } from './progress-line.mjs';
import { runProgram } from './run-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The browser for the browser tests: the one that is here, else one that is installed now. */
export async function chromium(root, node) {
  return found() ?? (await fromDebian()) ?? (await fromPlaywright(root, node)) ?? missing();
}

export function found(env = process.env) {
  if (env.TIRU_CHROMIUM) {
    if (starts(env.TIRU_CHROMIUM)) return env.TIRU_CHROMIUM;
    throw new LaunchError(`TIRU_CHROMIUM is ${env.TIRU_CHROMIUM}, which is no browser that starts.`);
  }
  const inPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...elsewhere].find((path) => isExecutable(path) && starts(path));
}

async function fromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  await withProgress('Installing Chromium (once)', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-q'], { env });
    await runProgram(
      'apt-get',
      ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      { env },
    );
  });
  return found();
}

async function fromPlaywright(root, node) {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  await withProgress('Downloading Chromium (once)', () => runProgram(node, [cli, 'install', 'chromium']));
  const ask = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { output } = await runProgram(node, ['-e', ask], { cwd: root });
  const path = output.trim();
  return isExecutable(path) && starts(path) ? path : undefined;
}

function missing() {
  throw new LaunchError(
    'The browser tests need Chromium, and it could not be installed: install chromium, or set TIRU_CHROMIUM to its path.',
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` is a stub that only says where to get the browser. */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
