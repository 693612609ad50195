import { Command, CommanderError } from 'commander';
import { commands } from './commands.js';
import { Cannot, exitCodeOf } from './exit.js';

const program = new Command('tiru')
  .description('A registry of municipal programs, from a terminal.')
  .showHelpAfterError('Run the command with --help for what it takes.')
  .exitOverride();

for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Cannot) console.error(error.message);
  else if (!(error instanceof CommanderError)) console.error(error);
  process.exit(exitCodeOf(error));
}
