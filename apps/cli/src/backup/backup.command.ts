import type { Command } from 'commander';
import { dataFolderOf } from '../connection.js';

const help = `
Makes <folder>/tiru-<time> with the event log, the accounts, the evidence and a manifest, while Tiru runs or not. The read
models are not in it: they are built again from the log. It holds the accounts' password hashes: keep it where only you
can read it. Events or accounts in servers of your own are backed up with those servers' own tools.

Examples:
  tiru backup /srv/backups
  tiru backup /srv/backups --data /srv/tiru
`;

export function registerBackup(program: Command): void {
  program
    .command('backup <folder>')
    .description('Make a verified backup of the registry, also while it runs.')
    .option('--data <folder>', 'data folder of Tiru (TIRU_DATA, ./.tiru)')
    .addHelpText('after', help)
    .action(async (into: string, { data }: { data?: string }) => {
      const { runBackup } = await import('./run-backup.js');
      console.log(await runBackup(into, dataFolderOf(data, process.env), process.env));
    });
}
