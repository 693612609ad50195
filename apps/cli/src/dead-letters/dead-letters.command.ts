import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { dataOption, findConnection } from '../connection.js';
import { RefusedInput } from '../exit.js';

interface Given {
  readonly data?: string;
}

function numberOf(id: string): bigint {
  if (/^\d{1,18}$/.test(id)) return BigInt(id);
  throw new RefusedInput(`"${id}" is not a dead letter: it is a number, as "tiru dead-letters list" shows.`);
}

async function reasonOf(reason: string): Promise<string> {
  const { skipReason } = await import('#read-models');
  const { min, max } = skipReason;
  const { length } = reason.trim();
  if (length >= min && length <= max) return reason.trim();
  throw new RefusedInput(`--reason has ${length} characters: it should have ${min} to ${max} and say why.`);
}

/** Who decides at a terminal: the user of the operating system. */
const operator = (): string => `cli:${userInfo().username}`;

const example = (text: string): string => `\nExamples:\n  ${text}\n`;

const load = () => import('./run-dead-letters.js');

export function registerDeadLetters(program: Command): void {
  const group = program
    .command('dead-letters')
    .description('Events that a read model could not take: look at them and decide.');
  group
    .command('list', { isDefault: true })
    .description('What waits for a decision and what was decided, the newest first.')
    .option('--open', 'only what still holds up a read model')
    .option('--json', 'as JSON')
    .option(...dataOption)
    .addHelpText('after', example('tiru dead-letters list --open'))
    .action(async ({ data, open, json }: Given & { open?: boolean; json?: boolean }) => {
      const { databaseUrl } = findConnection(data, process.env);
      console.log(await (await load()).list(databaseUrl, { open: open ?? false, json: json ?? false }));
    });
  group
    .command('show <id>')
    .description('The event as the log holds it, the error and where in the code it happened.')
    .option('--json', 'as JSON')
    .option(...dataOption)
    .addHelpText('after', example('tiru dead-letters show 3'))
    .action(async (id: string, { data, json }: Given & { json?: boolean }) => {
      const number = numberOf(id);
      const { databaseUrl } = findConnection(data, process.env);
      console.log(await (await load()).show(databaseUrl, number, { json: json ?? false }));
    });
  group
    .command('retry <id>')
    .description('Send the event to its read model once more, after what was wrong is mended.')
    .option(...dataOption)
    .addHelpText('after', example('tiru dead-letters retry 3'))
    .action(async (id: string, { data }: Given) => {
      const number = numberOf(id);
      const { databaseUrl } = findConnection(data, process.env);
      console.log(await (await load()).retry(databaseUrl, number, operator()));
    });
  group
    .command('skip <id>')
    .description(
      'Leave the event out of this version of the read model, for good. The log keeps it; who decided and why is recorded.',
    )
    .requiredOption('--reason <text>', 'why, in 10 to 2000 characters')
    .option(...dataOption)
    .addHelpText(
      'after',
      example('tiru dead-letters skip 3 --reason "Recorded by a release that never went into service"'),
    )
    .action(async (id: string, { data, reason }: Given & { reason: string }) => {
      const [number, why] = [numberOf(id), await reasonOf(reason)];
      const { databaseUrl } = findConnection(data, process.env);
      console.log(await (await load()).skip(databaseUrl, number, { by: operator(), reason: why }));
    });
}
