import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandsModule, registryCodec } from '#commands';
import { CheckpointWatch, ReadModelReader, ReadModelsModule } from '#read-models';
import type { EventLog } from '#event-log';
import type { EvidenceStore } from '#evidence-store';
import type { ReadStore } from '#read-store';
import { controllers } from './controllers.js';
import { EvidenceDesk } from './evidence/evidence-desk.js';
import { EvidenceRounds, type RoundTimes } from './evidence/evidence-rounds.js';
import { AppendWatch } from './health/append-watch.js';
import { HealthService } from './health/health.service.js';
import { CLOCK, type Clock } from './http/clock.js';
import { CommandEdge } from './http/edge.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import {
  EVENT_LOG,
  EVIDENCE_ROUNDS,
  EVIDENCE_STORE,
  HEARTBEAT_MS,
  METRICS_FOR,
  READ_STORE,
} from './http/tokens.js';
import { inputValidation } from './input/validation.js';
import { ListFormatsInterceptor } from './lists/list-formats.interceptor.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { measuredLog } from './metrics/measured-log.js';
import { measuredReader } from './metrics/measured-reader.js';
import type { MetricsAccess } from './metrics/metrics-access.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ACCESS } from './session/access.token.js';
import { SessionGuard } from './session/session.guard.js';

/** What the api leans on, opened by who starts it and closed by who started it. */
export interface ApiParts {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly evidence: EvidenceStore;
  readonly watch: CheckpointWatch;
  readonly clock: Clock;
  /** Between two signs of life on a stream of live updates; default 15 s. */
  readonly heartbeatMs?: number;
  /** When evidence is read again; default: never. */
  readonly evidenceRounds?: RoundTimes;
  /** How many events' worth of streams are remembered; default 20,000. */
  readonly rememberedEvents?: number;
  /** Default: programs on this machine. */
  readonly metricsFor?: MetricsAccess;
}

@Module({})
export class AppModule {
  static with({
    log,
    store,
    evidence,
    watch,
    clock,
    heartbeatMs = 15_000,
    evidenceRounds,
    rememberedEvents,
    metricsFor = 'loopback',
  }: ApiParts): DynamicModule {
    const metrics = new ApiMetrics();
    const appends = new AppendWatch(clock);
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        CommandsModule.forLog(measuredLog(appends.over(log), metrics), registryCodec(), clock, {
          maxEvents: rememberedEvents,
        }),
        ReadModelsModule.forReader(measuredReader(new ReadModelReader(store, watch), metrics)),
      ],
      controllers: [...controllers],
      providers: [
        CommandEdge,
        EvidenceDesk,
        EvidenceRounds,
        HealthService,
        { provide: ApiMetrics, useValue: metrics },
        { provide: AppendWatch, useValue: appends },
        { provide: METRICS_FOR, useValue: metricsFor },
        { provide: EVENT_LOG, useValue: log },
        { provide: READ_STORE, useValue: store },
        { provide: EVIDENCE_STORE, useValue: evidence },
        { provide: EVIDENCE_ROUNDS, useValue: evidenceRounds ?? null },
        { provide: CheckpointWatch, useValue: watch },
        { provide: HEARTBEAT_MS, useValue: heartbeatMs },
        { provide: CLOCK, useValue: clock },
        { provide: ACCESS, useValue: { store, clock } },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useFactory: inputValidation },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ListFormatsInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
