import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KnownBug } from './known-bugs.js';

export interface Planted {
  /** For the processes that are to have the bug. */
  readonly env: NodeJS.ProcessEnv;
  /** Whether any process has come to the wrong code. */
  readonly hasRun: () => boolean;
}

/** Prepares the environment that plants a bug; `folder` takes the note that it has run. */
export function planted({ module, edits }: KnownBug, folder: string): Planted {
  const mark = join(folder, 'planted');
  const hook = pathToFileURL(join(import.meta.dirname, 'plant.mjs')).href;
  return {
    env: { NODE_OPTIONS: `--import=${hook}`, TIRU_PLANTED_BUG: JSON.stringify({ module, edits, mark }) },
    hasRun: () => existsSync(mark),
  };
}
