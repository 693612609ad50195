import { existsSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { DataFolder } from '../process/data-folder.js';
import { LogBackupError } from './log-backup-error.js';
import { type LogSummary, summarise } from './log-summary.js';

/** 4 MiB at a time: often enough to show progress, rarely enough to cost nothing. */
const PAGES_PER_STEP = 1000;

export interface CopyProgress {
  donePages: number;
  totalPages: number;
}

/**
 * Copies the log of the event node in `dataDir`, which may be running and written to, into the new file `target`.
 * Answers what the log held at the instant of the copy. The writer is never held up; its write-ahead log cannot
 * be emptied meanwhile and grows by what is appended. Throws `LogBackupError`, also when there is no log.
 */
export async function copyLog(
  dataDir: string,
  target: string,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<LogSummary> {
  const { log } = new DataFolder(dataDir);
  if (!existsSync(log)) throw new LogBackupError(`There is no event log in ${dataDir}.`);
  if (existsSync(target)) throw new LogBackupError(`${target} is already there; a copy replaces nothing.`);
  const source = new DatabaseSync(log, { readOnly: true });
  try {
    // The open read transaction keeps the copy on one snapshot. Without it SQLite begins the copy anew after every
    // commit of the node, and under steady load never comes to its end.
    source.exec('BEGIN');
    const summary = summarise(source);
    await backup(source, target, {
      rate: PAGES_PER_STEP,
      progress: ({ totalPages, remainingPages }) =>
        onProgress({ totalPages, donePages: totalPages - remainingPages }),
    });
    return summary;
  } catch (error) {
    throw new LogBackupError(`The log ${log} cannot be copied: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    source.close();
  }
}
