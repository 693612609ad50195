/** The thread of `checkInBackground`. Works at most half of the time, and where it can only when nobody else does. */
import { constants, platform, setPriority } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { checkInSteps } from '../store/full-check.js';
import { isDamage } from '../store/sqlite-error.js';
import type { CheckResult } from './background-check.js';

/** How long it works before it pauses for as long. */
const SLICE_MS = 20;

async function findDamage(db: DatabaseSync): Promise<string | undefined> {
  const steps = checkInSteps(db);
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const worked = performance.now() - since;
    if (worked < SLICE_MS) continue;
    await pause(worked);
    since = performance.now();
  }
}

// Elsewhere than on Linux this would hold back the whole process, not this thread.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW);
const db = new DatabaseSync(workerData as string, { readOnly: true });
const damage = await findDamage(db).catch((error: Error) => {
  if (isDamage(error)) return `SQLite reports "${error.message}"`;
  throw error;
});
db.close();
parentPort?.postMessage({ damage } satisfies CheckResult);
