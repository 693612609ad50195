import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';

interface Given {
  readonly data?: string;
  readonly out?: string;
  readonly address: string;
}

const help = `
Written straight from the event log. A name that is no standard is answered with those there are.

Examples:
  tiru export ocel --out tiru.jsonocel
  tiru export prov > tiru.provjson.json
  tiru export cpsv-ap program-7c9e6679-7425-40de-944b-e07fc1f90ae7
`;

export function registerExport(program: Command): void {
  program
    .command('export <standard> [subject]')
    .description('Write the registry, or one thing of it, in a standard that other systems read.')
    .option('--out <file>', 'into a new file instead of the terminal')
    .option('--address <url>', 'address of the registry, below which things are named', 'urn:tiru')
    .option(...dataOption)
    .addHelpText('after', help)
    .action(async (standard: string, subject: string | undefined, { data, out, address }: Given) => {
      const { runExport } = await import('./run-export.js');
      const { eventStoreUrl } = findConnection(data, process.env);
      await runExport(eventStoreUrl, { standard, subject, out, address, madeAt: new Date() });
    });
}
