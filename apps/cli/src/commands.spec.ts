import { Command } from 'commander';
import { commands } from './commands.js';

describe('every command', () => {
  const program = new Command('tiru');
  for (const register of commands) register(program);

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    '%s says what it does and shows examples',
    (_, command) => {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(command.description()).not.toBe('');
      expect(help).toContain(`Examples:\n  tiru ${command.name()}`);
    },
  );
});
