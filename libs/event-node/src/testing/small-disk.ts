import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own with little room. */
export interface SmallDisk {
  path: string;
  fill(): void;
  /** Gives back the room that `fill` has taken. */
  makeRoom(): void;
  becomeReadOnly(): void;
  remove(): void;
}

/** Mounts one; undefined where this user may not mount. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'event-node-disk-'));
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', path]).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`)) {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      for (const size of [65_536, 4096]) writeUntilFull(ballast, Buffer.alloc(size));
    },
    makeRoom: () => rmSync(ballast),
    becomeReadOnly: () => {
      if (!mount('-o', 'remount,ro')) throw new Error(`${path} cannot be made read-only.`);
    },
    remove: () => {
      spawnSync('umount', [path]);
      rmSync(path, { recursive: true });
    },
  };
}

function writeUntilFull(file: string, block: Buffer): void {
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
