import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const wanted = 24;
const packages = ['node', 'node-bin'].map((name) => `${name}-${process.platform}-${process.arch}`);
const windowsPackage = `node-win-${process.arch}`;

/** The path of a Node that runs Tiru: this one when it is new enough, else the one npm brought. */
export function findNode24(root) {
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath;
  return [...packages, windowsPackage]
    .map((name) =>
      join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    )
    .find((path) => existsSync(path) && runs(path));
}

/** A folder copied from another machine holds a binary that exists and does not run. */
function runs(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', env: withoutNodeOptions() });
  return status === 0 && Number.parseInt(stdout.slice(1), 10) >= wanted;
}

/** The environment of a project script: Node 24 and the installed programs first in PATH. */
export function scriptEnvironment(root, node) {
  const env = withoutNodeOptions();
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[name] = [join(node, '..'), join(root, 'node_modules', '.bin'), env[name]].join(delimiter);
  return env;
}

function withoutNodeOptions() {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return env;
}
