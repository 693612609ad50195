import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';

export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('Load the sample data into a registry that is empty, or finish what was interrupted.')
    .option(...dataOption)
    .addHelpText('after', '\nExamples:\n  tiru seed\n  tiru seed --data /srv/tiru\n')
    .action(async ({ data }: { data?: string }) => {
      const { runSeed } = await import('./run-seed.js');
      console.log(await runSeed(findConnection(data, process.env).eventStoreUrl));
    });
}
