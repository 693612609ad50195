import { DatabaseSync } from 'node:sqlite';
import { copyLog, type CopyProgress } from './copy-log.js';
import { flushToDisk } from './flush.js';
import { LogBackupError } from './log-backup-error.js';
import type { LogSummary } from './log-summary.js';
import { verifyLog } from './verify-log.js';

/** How far a backup of the log is: first pages are copied, then events are verified. */
export interface SaveProgress {
  copying?: (progress: CopyProgress) => void;
  verifying?: (events: number) => void;
}

/**
 * Copies the log of a running or stopped event node into the new file `target`, verifies the copy and flushes it.
 * The file stands alone: it needs no write-ahead log beside it. Throws `LogBackupError`; then `target` is of no use.
 */
export async function saveLog(
  dataDir: string,
  target: string,
  { copying, verifying }: SaveProgress = {},
): Promise<LogSummary> {
  const source = await copyLog(dataDir, target, copying);
  standAlone(target);
  const copy = await verifyLog(target, verifying);
  for (const key of ['format', 'streams', 'events', 'lastPosition'] as const) {
    if (copy[key] !== source[key]) {
      throw new LogBackupError(`The copy ${target} has ${key} ${copy[key]}, the log had ${source[key]}.`);
    }
  }
  await flushToDisk(target);
  return copy;
}

/** A file marked for a write-ahead log cannot be opened on a medium that is read-only. */
function standAlone(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}
