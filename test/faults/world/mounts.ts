import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (program: string, ...args: string[]): void =>
  void execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });

const unmount = (folder: string): void => run('umount', folder);

/** A small file system in memory, mounted on a folder; answers how to take it away. */
export function mountMemory(folder: string, megabytes: number): () => void {
  mkdirSync(folder, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder);
  return () => unmount(folder);
}

/** A file that holds an ext4 file system. */
export function makeDisk(file: string, megabytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, megabytes * 1024 * 1024);
  run('mkfs.ext4', '-q', '-F', '-m', '0', file);
}

/** Mounts such a file on a folder; answers how to take it away. */
export function mountDisk(file: string, folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  // The file system's own flush, by default every 5 s, would now and then do the work of one that is missing.
  run('mount', '-o', 'loop,commit=300', file, folder);
  rmSync(join(folder, 'lost+found'), { recursive: true, force: true });
  return () => unmount(folder);
}

/** What a power cut at this instant would leave on the disk: what was written through, without what was only cached. */
export const copyDisk = (file: string, copy: string): void => copyFileSync(file, copy);

/** Why something cannot be mounted here, in a few words; undefined where it can. */
export function whyNoMount(tryIt: (folder: string) => () => void): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tiru-mount-'));
  try {
    tryIt(folder)();
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    return (stderr?.toString() || message).trim().split('\n')[0];
  } finally {
    rmSync(join(folder, 'disk'), { force: true });
    rmSync(join(folder, 'mounted'), { recursive: true, force: true });
    rmdirSync(folder);
  }
}

/** Why a disk of our own cannot be mounted here. */
export const whyNoDisk = (): string | undefined =>
  whyNoMount((folder) => {
    makeDisk(join(folder, 'disk'), 8);
    return mountDisk(join(folder, 'disk'), join(folder, 'mounted'));
  });

/** Why a file system in memory cannot be mounted here. */
export const whyNoMemory = (): string | undefined =>
  whyNoMount((folder) => mountMemory(join(folder, 'mounted'), 1));
