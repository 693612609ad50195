import type { DatabaseSync } from 'node:sqlite';
import { isDiskFull } from './sqlite-error.js';

/** Moves the write-ahead log into the file. On a full disk it stays as it is, which loses nothing. */
export function emptyWriteAheadLog(db: DatabaseSync): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}
