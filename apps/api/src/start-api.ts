import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accessMigrations, createFirstAdministrator } from '#access';
import { openEventLog } from '#event-log';
import { EvidenceStore } from '#evidence-store';
import { CheckpointWatch } from '#read-models';
import { createPool, migrate } from '#read-store';
import { createLogger } from '#telemetry';
import { createApp } from './create-app.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import type { ApiSettings } from './settings.js';
import { databaseFailure } from './start-failure.js';

/** Evidence is read again once a day, one file a second at most. */
const evidenceRounds = { firstMs: 600_000, everyMs: 86_400_000, pauseMs: 1_000 };

export interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Given once, when there was no account at all. */
  readonly firstAdministrator: { readonly username: string; readonly password: string } | undefined;
  stop(): Promise<void>;
}

/** Opens everything the api leans on, listens, and says where. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const clock = () => new Date();
  const store = createPool(settings.databaseUrl, { applicationName: 'tiru api' });
  await migrate(store, accessMigrations).catch((error: unknown) => {
    throw databaseFailure(error);
  });
  const evidence = await EvidenceStore.open(settings.evidenceFolder);
  const log = openEventLog(settings.eventStoreUrl);
  const watch = await CheckpointWatch.open(settings.databaseUrl);
  const app = await createApp(
    {
      log,
      store,
      evidence,
      watch,
      clock,
      evidenceRounds,
      metricsFor: settings.metricsFor,
      rememberedEvents: settings.rememberedEvents,
    },
    {
      consoleFolder: settings.consoleFolder,
      trustedProxies: settings.trustedProxies,
      log: createLogger('api'),
    },
  );
  app.get(ApiMetrics).watchProcess();
  const close = async () => {
    await app.close();
    await Promise.allSettled([watch.close(), log.close(), store.close()]);
  };
  try {
    await app.init();
    // Not Nest's own listen, which prints what it also throws: whoever started this process says it once.
    const url = await app.getHttpAdapter().getInstance().listen({ port: settings.port, host: settings.host });
    const first = await createFirstAdministrator({ store, clock });
    return {
      app,
      url,
      firstAdministrator: first && { username: first.account.username, password: first.password },
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
