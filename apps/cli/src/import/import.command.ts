import { Option, type Command } from 'commander';
import type { Conventions } from '#exchange';
import { dataOption } from '../connection.js';
import type { ImportOptions } from './run-import-command.js';

const examples = `
A file that is CSV (UTF-8; comma, semicolon or tab), XLSX or, for "commands", JSON Lines. Nothing is recorded twice: the
same office, source and row are the same command. Killed at any moment, it goes on when it is begun again.

Exit code: 0 all rows were taken, 2 rows were rejected or the file was refused, 1 it could not be done.

Examples:
  tiru import areas municipalities.csv
  tiru import programs programs.xlsx --dry-run
  tiru import outcomes outcomes.csv --numbers id --office "Bagian Organisasi" --source "LKjIP 2023"
  tiru import template visits --xlsx
`;

// Written again and not taken from there, which would load the whole of it for every command.
const dayOrders: NonNullable<Conventions['dates']>[] = ['dmy', 'mdy'];
const numberStyles: NonNullable<Conventions['numbers']>[] = ['id', 'en'];

export function registerImport(program: Command): void {
  const imports = program
    .command('import')
    .description(
      'Take a table of municipalities, indicators, programs, visits, adoptions or outcomes into the registry.',
    )
    .argument(
      '<kind>',
      'what the rows are: municipalities, indicators, programs, visits, adoptions, outcomes, areas, commands',
    )
    .argument('<file>', 'the file')
    .option('--dry-run', 'record nothing; show row by row what would be recorded')
    .addOption(
      new Option('--dates <order>', 'what 06/02/2023 means: the day first or the month').choices(dayOrders),
    )
    .addOption(
      new Option('--numbers <style>', 'what 1.234 means: id 1.234,5 or en 1,234.5').choices(numberStyles),
    )
    .option(
      '--mapping <file>',
      'JSON of headings of the file and the columns they stand for, null to leave one out',
    )
    .option('--office <name>', 'the office whose data it is', 'Tiru')
    .option('--source <name>', 'under which name the file is known; its own name where it is not given')
    .option('--rejected <file>', 'where the rejected rows are left; beside the file where it is not given')
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (kind: string, file: string, options: ImportOptions) => {
      const { runImportCommand } = await import('./run-import-command.js');
      await runImportCommand(kind, file, options);
    });
  imports
    .command('template')
    .description('Write an empty table of a kind, with what each column may hold in both languages.')
    .argument('<kind>', 'the kind of table')
    .option('--xlsx', 'as a workbook with a sheet of explanations; otherwise as CSV')
    .option('--out <file>', 'where it is written; tiru-<kind>.csv or .xlsx where it is not given')
    .addHelpText(
      'after',
      '\nExamples:\n  tiru import template programs\n  tiru import template visits --xlsx\n',
    )
    .action(async (kind: string, options: { xlsx?: true; out?: string }) => {
      const { writeTemplate } = await import('./write-template.js');
      console.log(await writeTemplate(kind, options));
    });
}
