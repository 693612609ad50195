import type { Command } from 'commander';
import { readOptions } from './options.js';
import { pieces } from './pieces.js';
import { listenForStop } from './stop-request.js';
import { supervise } from './supervisor.js';

export function registerStart(program: Command): void {
  program
    .command('start')
    .description('Run Tiru: event log, database, projector and api in one process tree.')
    .option('--port <number>', 'port of the web address, 0 for any free one (TIRU_PORT, 4000)')
    .option('--host <address>', 'address to listen on (TIRU_HOST, 127.0.0.1)')
    .option('--data <folder>', 'where everything is kept (TIRU_DATA, ./.tiru)')
    .option('--no-seed', 'begin with an empty registry instead of the sample data')
    .addHelpText('after', examples)
    .action(async (given: Parameters<typeof readOptions>[0]) => {
      // exit, not exitCode: a server that hangs while it stops must not keep the terminal.
      process.exit(await supervise(readOptions(given, process.env), pieces, listenForStop()));
    });
}

const examples = `
Environment:
  TIRU_EVENTSTORE_URL   use this EventStoreDB instead of the embedded event log
  TIRU_DATABASE_URL     use this PostgreSQL instead of the embedded one
  TIRU_EVENT_LOG_METRICS_PORT
                        port on 127.0.0.1 where the embedded event log serves its figures for Prometheus at /metrics;
                        without it a free one, whose address is in running.json of the data folder

Examples:
  tiru start
  tiru start --port 8080 --data /srv/tiru
  tiru start --no-seed
  TIRU_EVENTSTORE_URL='esdb://localhost:2113?tls=false' tiru start
`;
