import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommand, type ICommandHandler } from '@nestjs/cqrs';
import { commandSchemas, deciders, type Decider, type RegistryEvent, type StreamCategory } from '#registry';
import type { z } from 'zod';
import type { CommandOn, CommandResult, CommandType, DataOfCommand } from './command.js';
import { CommandExecutor } from './executor.js';
import { Lookup } from './lookup.js';
import type { KnownFor } from './known.js';

type AnyDecider = Decider<{ readonly type: string; readonly data: unknown }, RegistryEvent, unknown>;

/**
 * Makes the handler of a command: looks up what other aggregates own, then lets the aggregate of the category decide.
 *
 * @param known what the decider must know, absent for commands that need nothing
 */
export function handles<T extends CommandType>(
  command: new (...args: never[]) => CommandOn<T>,
  type: T,
  category: StreamCategory,
  ...[known]: KnownFor<T> extends null
    ? []
    : [(data: DataOfCommand<T>, lookup: Lookup, asked: CommandOn<T>) => Promise<KnownFor<T>>]
): Type<ICommandHandler> {
  const schema = (commandSchemas[category] as Readonly<Record<string, z.ZodType>>)[type];

  class Handler implements ICommandHandler<ICommand, CommandResult> {
    constructor(
      private readonly executor: CommandExecutor,
      private readonly lookup: Lookup,
    ) {}

    async execute(asked: ICommand): Promise<CommandResult> {
      const { id, data, context } = asked as CommandOn<T>;
      // What has not the shape of the command is not looked up by: the decider refuses it and says what is wrong.
      const looksUp = known && schema?.safeParse(data).success;
      const given = {
        type,
        data,
        ...(looksUp && { known: await known(data, this.lookup, asked as CommandOn<T>) }),
      };
      const decider = deciders[category] as unknown as AnyDecider;
      return this.executor.execute(decider, `${category}-${id}`, id, given, context);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${type}Handler` });
  Inject(CommandExecutor)(Handler, undefined, 0);
  Inject(Lookup)(Handler, undefined, 1);
  CommandHandler(command)(Handler);
  return Handler;
}
