import type { Command } from 'commander';
import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { projections, rebuild } from '#read-models';
import { createPool } from '#read-store';
import { dataOption, findConnection } from '../connection.js';
import { RefusedInput } from '../exit.js';
import { showProgress } from '../progress.js';

const names = projections.map(({ name }) => name);

const examples = `
Read models:
  ${names.join('\n  ')}

Examples:
  tiru rebuild city_comparison
`;

export function registerRebuild(program: Command): void {
  program
    .command('rebuild <read-model>')
    .description(
      'Build a read model anew from the log, beside the one in use, and switch when it has caught up.',
    )
    .option(...dataOption)
    .addHelpText('after', examples)
    .action(async (name: string, { data }: { data?: string }) => {
      const projection = projections.find((known) => known.name === name);
      if (!projection)
        throw new RefusedInput(`"${name}" is not a read model: it is one of ${names.join(', ')}.`);
      const { eventStoreUrl, databaseUrl } = findConnection(data, process.env);
      const log = openEventLog(eventStoreUrl);
      const store = createPool(databaseUrl, { applicationName: 'tiru rebuild' });
      const progress = showProgress(name, 100);
      const stopping = new AbortController();
      process.once('SIGINT', () => stopping.abort());
      try {
        await rebuild(projection, {
          log,
          store,
          codec: registryCodec(),
          signal: stopping.signal,
          onProgress: ({ position, target }) => progress.at(Number((position * 100n) / (target || 1n))),
        });
        console.log(
          stopping.signal.aborted ? 'Stopped; the old one goes on answering.' : `${name} was rebuilt.`,
        );
      } finally {
        progress.end();
        await Promise.allSettled([log.close(), store.close()]);
      }
    });
}
