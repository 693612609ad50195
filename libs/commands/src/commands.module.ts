import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { commandHandlers } from './command-handlers.js';
import { CommandExecutor } from './executor.js';
import { Lookup } from './lookup.js';
import { StreamMemory, type StreamMemoryOptions } from './stream-memory.js';
import type { RegistryCodec } from './folded-stream.js';

/** Takes commands from the CommandBus to the log. */
@Module({})
export class CommandsModule {
  static forLog(
    log: EventLog,
    codec: RegistryCodec,
    clock: () => Date = () => new Date(),
    remembering: StreamMemoryOptions = {},
  ): DynamicModule {
    const memory = new StreamMemory(log, codec, remembering);
    return {
      module: CommandsModule,
      imports: [CqrsModule],
      providers: [
        { provide: CommandExecutor, useValue: new CommandExecutor(memory, clock) },
        { provide: Lookup, useValue: new Lookup(memory) },
        ...commandHandlers,
      ],
      exports: [Lookup],
    };
  }
}
