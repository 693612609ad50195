import { join } from 'node:path';
import { Cannot } from '../exit.js';

const lockedByAnother = 5; // SQLITE_BUSY
const justEnding = 2_000;

/**
 * Takes the data folder for this process. The lock is the operating system's, held through SQLite:
 * it ends with the process however that ends, so there is no stale lock to clear by hand.
 * One that is just ending is given `patience` milliseconds.
 */
export function lockDataFolder(path: string, patience = justEnding): { release(): void } {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  const database = new DatabaseSync(join(path, 'supervisor.lock'), { timeout: patience });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== lockedByAnother) throw error;
    throw new Cannot(
      `Tiru is already running on ${path}: stop it first, or choose another folder with --data.`,
    );
  }
  return { release: () => database.close() };
}
