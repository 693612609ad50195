import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { LaunchError } from './launch-error.mjs';
import { withProgress } from './progress-line.mjs';
import { runScript } from './run-program.mjs';

const common = ['package.json', 'package-lock.json'];

export const server = {
  name: 'the server',
  script: 'build:server',
  entry: 'apps/cli/src/main.ts',
  sources: ['libs', 'apps/api', 'apps/projector', 'apps/cli/src', '.swcrc', ...common],
  stamp: 'dist/server.built',
  // A file that was deleted in the sources must not live on in dist.
  clears: ['dist/libs', 'dist/apps/api', 'dist/apps/projector', 'dist/apps/cli'],
};

export const webConsole = {
  name: 'the console',
  script: 'build:console',
  entry: 'apps/console/src/main.tsx',
  sources: ['apps/console', 'libs/registry', ...common],
  stamp: 'dist/console.built',
  clears: [],
};

/** The parts whose sources are here. */
export function partsOf(root) {
  return [server, webConsole].filter((part) => existsSync(join(root, part.entry)));
}

export function isBuilt(root, part) {
  const stamp = join(root, part.stamp);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, part.sources);
}

/** Builds one part and stamps it with the fingerprint taken before, so that a change meanwhile is not lost. */
export async function buildQuietly(root, node, part) {
  const print = fingerprint(root, part.sources);
  for (const path of [part.stamp, ...part.clears]) rmSync(join(root, path), { recursive: true, force: true });
  const result = await runScript(root, node, part.script);
  if (result.code === 0) {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, part.stamp), print);
  }
  return result;
}

export async function build(root, node, part) {
  const { code, output } = await withProgress(`Building ${part.name}`, () => buildQuietly(root, node, part));
  if (code !== 0) throw new LaunchError(`Building ${part.name} failed; the compiler says why above.`, output);
}
