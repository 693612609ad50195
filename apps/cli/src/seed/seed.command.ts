import type { Command } from 'commander';
import { openEventLog } from '#event-log';
import { dataOption, findConnection } from '../connection.js';
import { Cannot } from '../exit.js';
import { loadSeedShowing } from './load-seed-showing.js';
import { seedState } from './seed-state.js';

export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('Load the sample data into a registry that is empty, or finish what was interrupted.')
    .option(...dataOption)
    .addHelpText('after', '\nExamples:\n  tiru seed\n  tiru seed --data /srv/tiru\n')
    .action(async ({ data }: { data?: string }) => {
      const log = openEventLog(findConnection(data, process.env).eventStoreUrl);
      try {
        const state = await seedState(log);
        if (state === 'other')
          throw new Cannot('The registry holds other data: the sample data is for an empty one.');
        const count = await loadSeedShowing(log);
        console.log(
          state === 'finished' ? 'The sample data was already there.' : `${count} commands recorded.`,
        );
      } finally {
        await log.close();
      }
    });
}
