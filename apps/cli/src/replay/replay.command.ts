import type { Command } from 'commander';
import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { replayAdoption } from '#read-models';
import { isCalendarDay } from '#registry';
import { dataOption, findConnection } from '../connection.js';
import { Cannot, RefusedInput } from '../exit.js';
import { printHistory } from './print-history.js';

interface Given {
  readonly data?: string;
  readonly knownAt?: string;
  readonly effectiveAt?: string;
  readonly json?: boolean;
}

function checkDay(option: string, value: string | undefined): void {
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
    .option('--json', 'as JSON')
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (id: string, { data, knownAt, effectiveAt, json }: Given) => {
      checkDay('--known-at', knownAt);
      checkDay('--effective-at', effectiveAt);
      const log = openEventLog(findConnection(data, process.env).eventStoreUrl);
      try {
        const history = await replayAdoption(log, registryCodec(), id, { knownAt, effectiveAt });
        if (!history) throw new Cannot(`There is no adoption ${id}.`);
        console.log(json ? JSON.stringify(history, null, 2) : printHistory(history));
      } finally {
        await log.close();
      }
    });
}
