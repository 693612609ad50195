import type { Command } from 'commander';
import { registerStart } from './start/start.command.js';

/** Every command of `tiru`. A new one is a file that registers itself, and a line here. */
export const commands: ((program: Command) => void)[] = [registerStart];
