import { Command } from 'commander';
import { commands } from './commands.js';

/** The commands that do something, by what one types: a group only holds others. */
function leaves(command: Command, typed: string): [string, Command][] {
  if (command.commands.length === 0) return [[typed, command]];
  return command.commands.flatMap((each) => leaves(each, `${typed} ${each.name()}`));
}

describe('every command', () => {
  const program = new Command('tiru');
  for (const register of commands) register(program);

  it.each(leaves(program, 'tiru'))('%s says what it does and shows examples', (typed, command) => {
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(command.description()).not.toBe('');
    expect(help).toContain(`Examples:\n  ${typed}`);
  });
});
