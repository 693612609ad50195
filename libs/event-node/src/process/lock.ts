import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './data-folder.js';
import { isBusy, isDiskFull, isReadOnly } from '../store/sqlite-error.js';
import { diskFull, EventNodeStartError, notWritable } from './start-error.js';

/**
 * Takes the folder for this process. The lock is SQLite's own lock on a file of its own: the operating system
 * lets go of it when the process ends, however it ends, so a stale lock cannot exist. The owner file only
 * serves the message. Returns the function that releases the lock.
 */
export function lockFolder(folder: DataFolder): () => void {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(folder.lock);
    db.exec('BEGIN EXCLUSIVE');
    nameOwner(folder);
    return db.close.bind(db);
  } catch (error) {
    db?.close();
    if (isDiskFull(error)) throw diskFull(folder.path);
    if (isReadOnly(error)) throw notWritable(folder.path, (error as Error).message);
    if (!isBusy(error)) throw error;
    throw new EventNodeStartError(
      'locked',
      `The folder ${folder.path} is in use by another event node${ownerOf(folder)}; stop that one first.`,
    );
  }
}

function nameOwner(folder: DataFolder): void {
  try {
    writeFileSync(folder.owner, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() })}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A full disk must not keep a log from being read.
    if (code === 'ENOSPC') return;
    throw code === 'EROFS' || code === 'EACCES' ? notWritable(folder.path, code) : error;
  }
}

function ownerOf(folder: DataFolder): string {
  try {
    const { pid } = JSON.parse(readFileSync(folder.owner, 'utf8')) as { pid: unknown };
    return typeof pid === 'number' ? ` (process ${pid})` : '';
  } catch {
    return '';
  }
}
