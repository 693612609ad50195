import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { registryCodec } from '#commands';
import type { EventLog } from '#event-log';
import type { ReadStore } from '#read-store';
import { logWork } from './log/log-work.js';
import { countWork } from './metrics/count-work.js';
import { ProjectorMetrics } from './metrics/projector-metrics.js';
import { observers } from './observers.js';
import { ProjectorService } from './projector.service.js';
import { Duties } from './status/duties.js';
import { StatusService, type StatusAddress } from './status/status.service.js';
import { traceBatches } from './tracing/trace-batches.js';

export interface ProjectorParts {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly logger: Logger;
  /** Where health and metrics are served; nowhere without one. */
  readonly status: StatusAddress | undefined;
}

/** Runs the registered read models over a log and a read store, and tells how they are doing. */
@Module({})
export class ProjectorModule {
  static with({ log, store, logger, status }: ProjectorParts): DynamicModule {
    const metrics = new ProjectorMetrics();
    const duties = new Duties();
    const observer = observers([logWork(logger), countWork(metrics), duties, traceBatches()]);
    return {
      module: ProjectorModule,
      providers: [
        {
          provide: StatusService,
          useFactory: () => new StatusService({ log, store }, metrics, duties, status),
        },
        {
          provide: ProjectorService,
          useFactory: () => new ProjectorService({ log, store, codec: registryCodec(), observer }),
        },
      ],
    };
  }
}
