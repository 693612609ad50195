import { Command } from '@nestjs/cqrs';
import type { GivenCommand, Provenance, RecordCommand, StreamCategory } from '#registry';

/** Who asks, and what the command's events carry in their envelope. */
export interface CommandContext {
  /** Identity of the command: the same id with the same content is the same command, however often it comes. */
  readonly commandId: string;
  /** What the command belongs to, such as an import; its own id when it stands alone. */
  readonly correlationId: string;
  readonly provenance: Provenance;
  /** Nobody said since when it is true: the day was filled in, and a repetition on another day is the same command. */
  readonly isDayFilledIn?: boolean;
  /**
   * Revision the caller last saw. Given: the command is refused when the stream moved on. Absent: it is decided on
   * whatever the stream has become.
   */
  readonly expectedRevision?: bigint | undefined;
}

export interface CommandResult {
  /** Id of the thing the command was about: what follows the category in its stream's name. */
  readonly id: string;
  /** Revision of its stream after the command. */
  readonly revision: bigint;
  /** A read model that has reached this position shows the command's effect. */
  readonly position: bigint;
  /** Ids of the events that were recorded; none when the command was already true. */
  readonly eventIds: readonly string[];
}

export type CommandType = GivenCommand['type'];
export type DataOfCommand<Type extends CommandType> = Extract<GivenCommand, { type: Type }>['data'];

/** A command on its way through the CommandBus. */
export abstract class CommandOn<Type extends CommandType> extends Command<CommandResult> {
  constructor(
    /** What follows the category in the name of the stream it changes. */
    readonly id: string,
    readonly data: DataOfCommand<Type>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A command about the record of a stream, which may be of any category. */
export abstract class RecordCommandOn<Type extends RecordCommand['type']> extends CommandOn<Type> {
  constructor(
    readonly category: StreamCategory,
    id: string,
    data: DataOfCommand<Type>,
    context: CommandContext,
  ) {
    super(id, data, context);
  }
}
