import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './data-folder.js';
import { isBusy } from '../store/sqlite-error.js';
import { EventNodeStartError } from './start-error.js';

/**
 * Takes the folder for this process. The lock is SQLite's own lock on a file of its own: the operating system
 * lets go of it when the process ends, however it ends, so a stale lock cannot exist. The owner file only
 * serves the message. Returns the function that releases the lock.
 */
export function lockFolder(folder: DataFolder): () => void {
  const db = new DatabaseSync(folder.lock);
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    throw new EventNodeStartError(
      'locked',
      `The folder ${folder.path} is in use by another event node${ownerOf(folder)}; stop that one first.`,
    );
  }
  writeFileSync(folder.owner, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() })}\n`);
  return () => db.close();
}

function ownerOf(folder: DataFolder): string {
  try {
    const { pid } = JSON.parse(readFileSync(folder.owner, 'utf8')) as { pid: unknown };
    return typeof pid === 'number' ? ` (process ${pid})` : '';
  } catch {
    return '';
  }
}
