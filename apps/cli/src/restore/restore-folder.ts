import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flushToDisk } from '#event-node';
import { Cannot } from '../exit.js';
import { isDataFolder, markDataFolder } from '../start/data-folder.js';
import { lockDataFolder } from '../start/data-lock.js';

const UNFINISHED = 'restore-unfinished';

/**
 * Runs `lay` on a new or empty folder and makes it a data folder when that is done. Until then Tiru does not start
 * on it, also when this process is killed; when `lay` throws, the folder is empty again.
 */
export async function layDataFolder(dataDir: string, lay: () => Promise<void>): Promise<void> {
  await mustBeEmpty(dataDir);
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, UNFINISHED), 'A restore was not finished here. Delete this folder.\n');
  const lock = lockDataFolder(dataDir);
  try {
    await lay();
    markDataFolder(dataDir);
    await rm(join(dataDir, UNFINISHED));
    await flushToDisk(dataDir);
  } catch (error) {
    for (const name of await readdir(dataDir))
      await rm(join(dataDir, name), { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
  }
}

async function mustBeEmpty(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Cannot(`The data folder ${dataDir} cannot be used: ${error.message}.`);
  });
  if (names.length === 0) return;
  if (isDataFolder(dataDir)) lockDataFolder(dataDir).release();
  const holds = existsSync(join(dataDir, UNFINISHED))
    ? 'holds a restore that was not finished: delete it'
    : 'is not empty: choose a new one with --data';
  throw new Cannot(`The folder ${dataDir} ${holds}.`);
}
