import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { AllReader } from '../store/all-reader.js';
import { DamagedEventError } from '../store/checksum.js';
import { findDamage } from '../store/integrity.js';
import { FORMAT_VERSION } from '../store/schema.js';
import { isDamage } from '../store/sqlite-error.js';
import { LogBackupError } from './log-backup-error.js';
import { type LogSummary, summarise } from './log-summary.js';

/**
 * Reads a copied log from end to end: SQLite's own check of tables and indexes, every stream's revisions, and every
 * event against its checksum. Answers what it holds; throws `LogBackupError` with the first place that is wrong.
 * `onEvents` hears how many events have been read.
 */
export async function verifyLog(
  file: string,
  onEvents: (read: number) => void = () => undefined,
): Promise<LogSummary> {
  const damaged = (place: string) => new LogBackupError(`The log ${file} is damaged: ${place}.`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    const damage = findDamage(db) ?? findIndexDamage(db);
    if (damage !== undefined) throw damaged(damage);
    const summary = summarise(db);
    if (summary.format > FORMAT_VERSION) throw newerFormat(file, summary.format);
    const read = await readEverything(db, onEvents);
    if (read !== summary.events) throw damaged(`${read} of its ${summary.events} events can be read`);
    return summary;
  } catch (error) {
    if (error instanceof DamagedEventError) throw new LogBackupError(`${file}: ${error.message}`);
    throw isDamage(error) ? damaged((error as Error).message) : error;
  } finally {
    db?.close();
  }
}

/** The full check compares every index with its table, which the quick one of a start does not. */
function findIndexDamage(db: DatabaseSync): string | undefined {
  const { integrity_check: found } = db.prepare('PRAGMA integrity_check(1)').get() as {
    integrity_check: string;
  };
  return found === 'ok' ? undefined : `SQLite reports "${found.replaceAll('\n', ' ')}"`;
}

async function readEverything(db: DatabaseSync, onEvents: (read: number) => void): Promise<number> {
  const cursor = new AllReader(db).forwards(0);
  for (let read = 0; ;) {
    const { events, atEnd } = cursor.next();
    read += events.length;
    onEvents(read);
    if (atEnd) return read;
    await nextTurn();
  }
}

function newerFormat(file: string, format: number): LogBackupError {
  return new LogBackupError(
    `The log ${file} has format ${format}, this version reads up to ${FORMAT_VERSION}; update Tiru.`,
  );
}
