import type { EventLog } from '#event-log';
import { withCommandBus } from '../command-bus.js';
import { showProgress } from '../progress.js';

/** Loads the sample data, showing how far it is. Answers how many commands there were. */
export async function loadSeedShowing(log: EventLog, signal?: AbortSignal): Promise<number> {
  // Imported late: making the list reads the whole area data, which a start that loads nothing need not do.
  const { seedCommands } = await import('./index.js');
  const { loadSeed } = await import('./load-seed.js');
  const all = [...seedCommands()];
  const progress = showProgress('Sample data', all.length);
  try {
    await withCommandBus(log, (bus) =>
      loadSeed(bus, all, { signal, onProgress: (done) => progress.at(done) }),
    );
    return all.length;
  } finally {
    progress.end();
  }
}
