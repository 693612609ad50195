import type { RegistryCommand } from '#registry';
import type { CommandType } from './command.js';

type CommandOfType<T extends CommandType> = Extract<RegistryCommand, { type: T }>;

/** What the decider of a command must know of other aggregates; null for commands that need nothing. */
export type KnownFor<T extends CommandType> = 'known' extends keyof CommandOfType<T>
  ? Exclude<CommandOfType<T>['known'], undefined>
  : null;
