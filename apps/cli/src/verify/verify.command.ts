import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';
import { Cannot } from '../exit.js';

const examples = `
Examples:
  tiru verify
  tiru verify adoption_register city_comparison
`;

export function registerVerify(program: Command): void {
  program
    .command('verify [read-model...]')
    .description('Compare read models, row by row, with what the event log says; readers notice nothing.')
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (names: string[], { data }: { data?: string }) => {
      const { readModelsNamed } = await import('../read-models.js');
      const { runVerify } = await import('./run-verify.js');
      const { lines, isEqual } = await runVerify(readModelsNamed(names), findConnection(data, process.env));
      console.log(lines.join('\n'));
      if (!isEqual)
        throw new Cannot('Some read models differ from the log: build them anew with "tiru rebuild".');
    });
}
