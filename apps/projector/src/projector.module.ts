import { Module, type DynamicModule } from '@nestjs/common';
import { registryCodec } from '#commands';
import type { EventLog } from '#event-log';
import type { ReadStore } from '#read-store';
import { ProjectorService } from './projector.service.js';

/** Runs the registered read models over a log and a read store. */
@Module({})
export class ProjectorModule {
  static with(parts: { log: EventLog; store: ReadStore }): DynamicModule {
    const service = {
      provide: ProjectorService,
      useFactory: () => new ProjectorService(parts, registryCodec()),
    };
    return { module: ProjectorModule, providers: [service] };
  }
}
