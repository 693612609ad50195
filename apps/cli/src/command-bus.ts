import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { CommandsModule, registryCodec } from '#commands';
import type { EventLog } from '#event-log';

@Module({})
class CommandLineModule {}

/** Runs `work` with the CommandBus that the api uses too, over this log. */
export async function withCommandBus<T>(log: EventLog, work: (bus: CommandBus) => Promise<T>): Promise<T> {
  const module = {
    module: CommandLineModule,
    imports: [CqrsModule.forRoot(), CommandsModule.forLog(log, registryCodec())],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['warn', 'error'] });
  try {
    return await work(app.get(CommandBus));
  } finally {
    await app.close();
  }
}
