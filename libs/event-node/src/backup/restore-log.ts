import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolder } from '../process/data-folder.js';
import { lockFolder } from '../process/lock.js';
import { flushToDisk } from './flush.js';
import { LogBackupError } from './log-backup-error.js';
import type { LogSummary } from './log-summary.js';
import { verifyLog } from './verify-log.js';

/**
 * Lays a saved log into `dataDir`, a new or empty folder, so that an event node can be started there. What is
 * verified is the file as it lies there, not the one it came from. Throws `LogBackupError`; then the folder is empty.
 */
export async function restoreLog(
  file: string,
  dataDir: string,
  onEvents?: (read: number) => void,
): Promise<LogSummary> {
  await mkdir(dataDir, { recursive: true });
  if ((await readdir(dataDir)).length > 0) {
    throw new LogBackupError(
      `The folder ${dataDir} is not empty; choose an empty or new folder for the log.`,
    );
  }
  try {
    return await lay(file, new DataFolder(dataDir), onEvents);
  } catch (error) {
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name));
    throw error;
  }
}

async function lay(file: string, folder: DataFolder, onEvents?: (read: number) => void): Promise<LogSummary> {
  folder.claim();
  const unlock = lockFolder(folder);
  try {
    const draft = `${folder.log}.restoring`;
    await copyFile(file, draft, constants.COPYFILE_EXCL);
    const summary = await verifyLog(draft, onEvents);
    await flushToDisk(draft);
    await rename(draft, folder.log);
    await flushToDisk(folder.path);
    folder.markReady();
    return summary;
  } finally {
    unlock();
  }
}
