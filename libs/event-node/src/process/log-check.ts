import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { findAnyDamage } from '../store/full-check.js';
import { findDamageAtStart } from '../store/integrity.js';
import type { DataFolder } from './data-folder.js';

/** Up to this size the whole check takes less than the rest of a start. */
export const SMALL_LOG = 4 * 1024 * 1024;

/** How a log is checked before it is served: as a whole, or the end of it, the rest in the background. */
export type CheckScope = 'whole' | 'end';

/**
 * The whole log is checked where that takes no time, where it is asked for, and where damage was noticed last time.
 * A log that was not closed properly needs no more than one that was: what SQLite recovers carries checksums.
 */
export function scopeOfCheck(folder: DataFolder, isAskedFor: boolean, small = SMALL_LOG): CheckScope {
  const size = existsSync(folder.log) ? statSync(folder.log).size : 0;
  return isAskedFor || folder.isCheckDue || size <= small ? 'whole' : 'end';
}

/** Returns a clause that names the place of the damage, or undefined when all is well. */
export function checkLog(db: DatabaseSync, scope: CheckScope): string | undefined {
  return scope === 'whole' ? findAnyDamage(db) : findDamageAtStart(db);
}
