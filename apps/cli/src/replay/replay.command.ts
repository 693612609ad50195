import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';
import { RefusedInput } from '../exit.js';
import { printHistory } from './print-history.js';

interface Given {
  readonly data?: string;
  readonly knownAt?: string;
  readonly effectiveAt?: string;
  readonly asRecorded?: boolean;
  readonly json?: boolean;
}

async function checkDay(option: string, value: string | undefined): Promise<void> {
  const { isCalendarDay } = await import('#registry');
  if (value !== undefined && !isCalendarDay(value))
    throw new RefusedInput(`${option} "${value}" is not a day: write it as YYYY-MM-DD, such as 2023-02-06.`);
}

const examples = `
Examples:
  tiru replay adoption 7c9e6679-7425-40de-944b-e07fc1f90ae7
  tiru replay adoption 7c9e6679-7425-40de-944b-e07fc1f90ae7 --effective-at 2023-02-05
  tiru replay adoption 7c9e6679-7425-40de-944b-e07fc1f90ae7 --known-at 2026-01-31 --json
`;

export function registerReplay(program: Command): void {
  program
    .command('replay')
    .description('Replay a history straight from the event log, without any read model.')
    .command('adoption <id>')
    .description('Every event of one adoption, with both dates, source and what it changed.')
    .option('--known-at <date>', 'as the registry knew at the end of that day (UTC), YYYY-MM-DD')
    .option('--effective-at <date>', 'as it stood in the world on that day, YYYY-MM-DD')
    .option('--as-recorded', 'what was recorded, mistakes and all, instead of what is right by now')
    .option('--json', 'as JSON')
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (id: string, { data, knownAt, effectiveAt, asRecorded, json }: Given) => {
      await checkDay('--known-at', knownAt);
      await checkDay('--effective-at', effectiveAt);
      const { runReplay } = await import('./run-replay.js');
      const { eventStoreUrl } = findConnection(data, process.env);
      const record = asRecorded ? 'as_recorded' : 'as_corrected';
      const history = await runReplay(eventStoreUrl, id, { knownAt, effectiveAt, record });
      console.log(json ? JSON.stringify(history, null, 2) : printHistory(history));
    });
}
