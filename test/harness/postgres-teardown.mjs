import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const FOLDER_PREFIX = 'tiru-test-postgres-';

/** Ends the server of this run, if a spec started one, and removes its folder. */
export default async function teardown() {
  const folder = process.env.TIRU_TEST_POSTGRES_FOLDER;
  if (folder) await removeServer(folder);
}

export async function removeServer(folder) {
  const pid = serverOf(folder);
  if (pid) {
    // Nothing here is kept: PostgreSQL's immediate shutdown is the quickest.
    process.kill(pid, 'SIGQUIT');
    for (let waited = 0; processLives(pid) && waited < 5_000; waited += 20) await delay(20);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function serverOf(folder) {
  const file = path.join(folder, 'cluster', 'pgdata', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 && processLives(pid) ? pid : undefined;
}

export function processLives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
