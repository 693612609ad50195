import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { findDamage } from '../store/integrity.js';
import { createSchema, FORMAT_VERSION } from '../store/schema.js';
import type { DataFolder } from './data-folder.js';
import { isDamage } from '../store/sqlite-error.js';
import { EventNodeStartError } from './start-error.js';

/** FULL flushes the write-ahead log at every commit. The cache keeps the index by event id, which is hit at random. */
const CONNECTION = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000`;

/** Opens the log of a locked folder, creates it on the first start, and refuses it when it is damaged. */
export function openLog(folder: DataFolder): DatabaseSync {
  const expected = folder.isReady;
  if (expected && (!existsSync(folder.log) || statSync(folder.log).size === 0)) {
    throw damaged(folder, 'the file is missing or empty');
  }
  const db = new DatabaseSync(folder.log);
  try {
    prepare(db, folder, expected);
    return db;
  } catch (error) {
    db.close();
    throw isDamage(error) ? damaged(folder, (error as Error).message) : error;
  }
}

function prepare(db: DatabaseSync, folder: DataFolder, expected: boolean): void {
  db.exec(CONNECTION);
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version === 0 && !expected) createSchema(db);
  if (version > FORMAT_VERSION) {
    throw new EventNodeStartError(
      'newer_format',
      `The log in ${folder.path} has format ${version}, this version reads up to ${FORMAT_VERSION}; update Tiru.`,
    );
  }
  const damage = findDamage(db);
  if (damage !== undefined) throw damaged(folder, damage);
  if (!expected) folder.markReady();
}

function damaged(folder: DataFolder, place: string): EventNodeStartError {
  return new EventNodeStartError(
    'damaged',
    `The log ${folder.log} is damaged: ${place}; restore it from a copy.`,
  );
}
