import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accessMigrations, createFirstAdministrator } from '#access';
import { openEventLog } from '#event-log';
import { CheckpointWatch } from '#read-models';
import { createPool, migrate } from '#read-store';
import { createApp } from './create-app.js';
import type { ApiSettings } from './settings.js';

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
  await migrate(store, accessMigrations);
  const log = openEventLog(settings.eventStoreUrl);
  const watch = await CheckpointWatch.open(settings.databaseUrl);
  const app = await createApp({ log, store, watch, clock }, { consoleFolder: settings.consoleFolder });
  const close = async () => {
    await app.close();
    await Promise.allSettled([watch.close(), log.close(), store.close()]);
  };
  try {
    await app.listen(settings.port, settings.host);
    const first = await createFirstAdministrator({ store, clock });
    return {
      app,
      url: await app.getUrl(),
      firstAdministrator: first && { username: first.account.username, password: first.password },
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
