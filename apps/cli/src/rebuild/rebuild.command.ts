import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';

const examples = `
Examples:
  tiru rebuild city_comparison
  tiru rebuild visit_log --data /srv/tiru
`;

export function registerRebuild(program: Command): void {
  program
    .command('rebuild <read-model>')
    .description(
      'Build a read model anew from the log, beside the one in use, and switch when it has caught up.',
    )
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (name: string, { data }: { data?: string }) => {
      const { runRebuild } = await import('./run-rebuild.js');
      console.log(await runRebuild(name, findConnection(data, process.env)));
    });
}
