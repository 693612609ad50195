import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { install } from './install.mjs';
import { isInstalled } from './installed.mjs';
import { LaunchError } from './launch-error.mjs';
import { findNode24 } from './node24.mjs';
import { onlyOne } from './only-one.mjs';

/** Installs and builds what is missing, one process at a time, and returns the Node to go on with. */
export async function prepare(root, parts) {
  const ready = () => isInstalled(root) && findNode24(root) && parts.every((part) => isBuilt(root, part));
  if (!ready()) {
    await onlyOne(
      join(root, '.preparing'),
      async () => {
        if (!isInstalled(root) || !findNode24(root)) await install(root);
        for (const part of parts.filter((each) => !isBuilt(root, each)))
          await build(root, node24(root), part);
      },
      () => console.error('Another process is installing or building here; waiting for it.'),
    );
  }
  return node24(root);
}

function node24(root) {
  const node = findNode24(root);
  if (node) return node;
  throw new LaunchError(
    `npm has no Node 24 for ${process.platform}-${process.arch} that runs here: install Node 24 or later and try again.`,
  );
}
