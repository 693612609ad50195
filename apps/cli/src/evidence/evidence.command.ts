import type { Command } from 'commander';
import { dataFolderOf, dataOption, findConnection, findEvidenceFolder } from '../connection.js';
import { Cannot } from '../exit.js';

const help = `
Reads the bytes of evidence again and records what is missing or altered. Without --all it reads what is due: never
checked since it came, found missing or altered, or not on record as checked within a year. That a file is still there
is recorded once a year, that it is not at once.

Examples:
  tiru evidence check
  tiru evidence check --all --data /srv/tiru
`;

export function registerEvidence(program: Command): void {
  program
    .command('evidence')
    .description('The files that prove something.')
    .command('check')
    .description('Read evidence again and record what is missing or altered.')
    .option('--all', 'every file, also one that was checked within a year')
    .option(...dataOption)
    .addHelpText('after', help)
    .action(async ({ all = false, data }: { all?: boolean; data?: string }) => {
      const { runCheck } = await import('./run-check.js');
      const connection = findConnection(data, process.env);
      const folder = findEvidenceFolder(dataFolderOf(data, process.env), process.env);
      const { lines, isWhole } = await runCheck(folder, connection, { all });
      console.log(lines.join('\n'));
      if (!isWhole)
        throw new Cannot('Some evidence is not what it was: file the same bytes again to restore it.');
    });
}
