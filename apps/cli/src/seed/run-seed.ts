import { openEventLog } from '#event-log';
import { Cannot } from '../exit.js';
import { showProgress } from '../progress.js';
import { seedState } from './seed-state.js';

/** Loads the sample data into an empty log or finishes what was interrupted. Answers what it did, in a sentence. */
export async function runSeed(eventStoreUrl: string): Promise<string> {
  const log = openEventLog(eventStoreUrl);
  try {
    const state = await seedState(log);
    if (state === 'other')
      throw new Cannot('The registry holds other data: the sample data is for an empty one.');
    if (state === 'finished') return 'The sample data was already there.';
    // Imported late: making the list reads the whole area data, which is for nothing when it is all there.
    const { seedCommands } = await import('./index.js');
    const { loadSeed } = await import('./load-seed.js');
    const { withCommandBus } = await import('../command-bus.js');
    const all = [...seedCommands()];
    const progress = showProgress('Sample data', all.length);
    try {
      await withCommandBus(log, (bus) => loadSeed(bus, all, (done) => progress.at(done)));
    } finally {
      progress.end();
    }
    return `${all.length} commands recorded.`;
  } finally {
    await log.close();
  }
}
