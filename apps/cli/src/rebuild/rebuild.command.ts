import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';
import { RefusedInput } from '../exit.js';

const examples = `
Examples:
  tiru rebuild city_comparison
  tiru rebuild visit_log adoption_register --data /srv/tiru
  tiru rebuild --all
  tiru rebuild --cancel city_comparison

The projector does the work, all of them in one reading of the log. It goes on when this command is ended, and where it
was when the projector is started again.
`;

interface Given {
  readonly data?: string;
  readonly all?: boolean;
  readonly cancel?: boolean;
}

export function registerRebuild(program: Command): void {
  program
    .command('rebuild [read-model...]')
    .description(
      'Build read models anew from the log, beside those in use, and switch when they have caught up.',
    )
    .option('--all', 'all of them')
    .option('--cancel', 'give up a rebuild that goes on; the read model in use stays')
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (names: string[], { data, all, cancel }: Given) => {
      if (names.length === 0 && !all)
        throw new RefusedInput('Name the read models to rebuild, or say --all.');
      const { readModelsNamed } = await import('../read-models.js');
      const chosen = readModelsNamed(names);
      const { runRebuild, runCancel } = await import('./run-rebuild.js');
      const connection = findConnection(data, process.env);
      console.log(await (cancel ? runCancel(chosen, connection) : runRebuild(chosen, connection)));
    });
}
