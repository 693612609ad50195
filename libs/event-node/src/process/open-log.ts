import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { emptyWriteAheadLog } from '../store/checkpoint.js';
import { createSchema, FORMAT_VERSION } from '../store/schema.js';
import { isDamage, isDiskFull, isReadOnly } from '../store/sqlite-error.js';
import { findLostTransactions } from '../store/wal-check.js';
import type { DataFolder } from './data-folder.js';
import { checkLog, type CheckScope } from './log-check.js';
import { diskFull, EventNodeStartError, notWritable } from './start-error.js';

/** FULL flushes the write-ahead log at every commit. The cache keeps the index by event id, which is hit at random. */
const CONNECTION = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000`;

/** Opens the log of a locked folder, creates it on the first start, and refuses it when it is damaged. */
export function openLog(folder: DataFolder, scope: CheckScope = 'whole'): DatabaseSync {
  const expected = folder.isReady;
  if (expected && (!existsSync(folder.log) || statSync(folder.log).size === 0)) {
    throw damaged(folder, 'the file is missing or empty');
  }
  const lost = findLostTransactions(`${folder.log}-wal`);
  if (lost !== undefined) throw damaged(folder, lost);
  const db = new DatabaseSync(folder.log);
  try {
    prepare(db, folder, expected, scope);
    return db;
  } catch (error) {
    db.close();
    throw asStartError(folder, error);
  }
}

function prepare(db: DatabaseSync, folder: DataFolder, expected: boolean, scope: CheckScope): void {
  db.exec(CONNECTION);
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version === 0 && !expected) createSchema(db);
  if (version > FORMAT_VERSION) {
    throw new EventNodeStartError(
      'newer_format',
      `The log in ${folder.path} has format ${version}, this version reads up to ${FORMAT_VERSION}; update Tiru.`,
    );
  }
  const damage = checkLog(db, scope);
  if (damage !== undefined) throw damaged(folder, damage);
  if (scope === 'whole') folder.checkDone();
  // What a crash has left half written must not stand behind what is written from now on.
  emptyWriteAheadLog(db);
  if (!expected) folder.markReady();
}

function damaged(folder: DataFolder, place: string): EventNodeStartError {
  return new EventNodeStartError(
    'damaged',
    `The log ${folder.log} is damaged: ${place}; restore it from a copy.`,
  );
}

function asStartError(folder: DataFolder, error: unknown): unknown {
  if (isDamage(error)) return damaged(folder, (error as Error).message);
  if (isDiskFull(error)) return diskFull(folder.path);
  return isReadOnly(error) ? notWritable(folder.path, (error as Error).message) : error;
}
