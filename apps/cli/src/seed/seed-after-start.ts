import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Cannot } from '../exit.js';
import type { AfterStartStep } from '../start/after-start.js';

const main = fileURLToPath(new URL('../main.js', import.meta.url));

/**
 * Loads the sample data into an empty log, or finishes what was interrupted. In a process of its own, because what it
 * needs in memory is for nothing once it is done.
 */
export const seedAfterStart: AfterStartStep = {
  name: 'sample data',
  async run({ eventStoreUrl, databaseUrl, seed }, stopping) {
    if (!seed || !(await mayBeSeeded(eventStoreUrl))) return;
    const env = { ...process.env, TIRU_EVENTSTORE_URL: eventStoreUrl, TIRU_DATABASE_URL: databaseUrl };
    const child = fork(main, ['seed'], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const stop = () => child.kill();
    stopping.addEventListener('abort', stop);
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    stopping.removeEventListener('abort', stop);
    if (code !== 0 && !stopping.aborted)
      throw new Cannot('The sample data could not be loaded. Start again to go on, or start with --no-seed.');
  },
};

async function mayBeSeeded(eventStoreUrl: string): Promise<boolean> {
  const { openEventLog } = await import('#event-log');
  const { seedState } = await import('./seed-state.js');
  const log = openEventLog(eventStoreUrl);
  try {
    const state = await seedState(log);
    return state === 'empty' || state === 'unfinished';
  } finally {
    await log.close();
  }
}
