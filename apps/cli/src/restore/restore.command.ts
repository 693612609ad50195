import type { Command } from 'commander';
import { dataFolderOf } from '../connection.js';

const help = `
<backup> is a folder that "tiru backup" has made; the data folder must be new or empty. Start Tiru on it afterwards:
the read models are then built from the log. Everybody signs in again.

Examples:
  tiru restore /srv/backups/tiru-20230206T010000Z --data /srv/tiru-restored
`;

export function registerRestore(program: Command): void {
  program
    .command('restore <backup>')
    .description('Lay a backup into a new data folder, from which Tiru can be started.')
    .option('--data <folder>', 'new data folder (TIRU_DATA, ./.tiru)')
    .addHelpText('after', help)
    .action(async (backup: string, { data }: { data?: string }) => {
      const { runRestore } = await import('./run-restore.js');
      console.log(await runRestore(backup, dataFolderOf(data, process.env), process.env));
    });
}
