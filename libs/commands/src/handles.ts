import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommand, type ICommandHandler } from '@nestjs/cqrs';
import {
  commandSchemas,
  type Decider,
  deciders,
  type RecordCommand,
  type RegistryEvent,
  type StreamCategory,
} from '#registry';
import type { z } from 'zod';
import type { CommandOn, CommandResult, CommandType, DataOfCommand, RecordCommandOn } from './command.js';
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
  return handler(command, type, async (executor, lookup, asked: CommandOn<T>) => {
    const { id, data, context } = asked;
    // What has not the shape of the command is not looked up by: the decider refuses it and says what is wrong.
    const looksUp = known && schema?.safeParse(data).success;
    const withKnown = async () => ({
      type,
      data,
      ...(looksUp && { known: await known(data, lookup, asked) }),
    });
    const given = { type, data };
    return executor.execute(deciderOf(category), `${category}-${id}`, id, given, context, withKnown);
  });
}

/** Makes the handler of a command about the record: the aggregate of the command's own category decides it. */
export const handlesRecord = <T extends RecordCommand['type']>(
  command: new (...args: never[]) => RecordCommandOn<T>,
  type: T,
): Type<ICommandHandler> =>
  handler(command, type, (executor, _, { category, id, data, context }: RecordCommandOn<T>) =>
    executor.execute(deciderOf(category), `${category}-${id}`, id, { type, data }, context),
  );

const deciderOf = (category: StreamCategory) => deciders[category] as unknown as AnyDecider;

function handler<Asked extends ICommand>(
  command: new (...args: never[]) => Asked,
  type: string,
  handle: (executor: CommandExecutor, lookup: Lookup, asked: Asked) => Promise<CommandResult>,
): Type<ICommandHandler> {
  class Handler implements ICommandHandler<ICommand, CommandResult> {
    constructor(
      private readonly executor: CommandExecutor,
      private readonly lookup: Lookup,
    ) {}

    execute(asked: ICommand): Promise<CommandResult> {
      return handle(this.executor, this.lookup, asked as Asked);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${type}Handler` });
  Inject(CommandExecutor)(Handler, undefined, 0);
  Inject(Lookup)(Handler, undefined, 1);
  CommandHandler(command)(Handler);
  return Handler;
}
