import { openEventLog } from '#event-log';
import type { AfterStartStep } from '../start/after-start.js';
import { loadSeedShowing } from './load-seed-showing.js';
import { seedState } from './seed-state.js';

/** Loads the sample data into an empty log, or finishes what was interrupted. */
export const seedAfterStart: AfterStartStep = {
  name: 'sample data',
  async run({ eventStoreUrl, seed }, signal) {
    if (!seed) return;
    const log = openEventLog(eventStoreUrl);
    try {
      const state = await seedState(log);
      if (state !== 'empty' && state !== 'unfinished') return;
      await loadSeedShowing(log, signal);
    } finally {
      await log.close();
    }
  },
};
