import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openEventLog } from '#event-log';
import { runnerBounds } from '#read-models';
import { createPool, migrate, MigrationRefusedError } from '#read-store';
import { createLogger, forFramework, startTracing } from '#telemetry';
import { ProjectorModule } from './projector.module.js';
import { readSettings } from './settings.js';
import { StatusService } from './status/status.service.js';

/** Two for the runner itself, one for each build that may be fed at once, and some for who asks how it is doing. */
const CONNECTIONS = 24;

const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

try {
  const { eventStoreUrl, databaseUrl, status } = readSettings(process.env);
  const tracing = await startTracing('tiru-projector', process.env);
  const applicationName = 'tiru projector';
  // Others may be migrating, and that may take its time: no bounds here.
  const migrating = createPool(databaseUrl, { applicationName, max: 1 });
  await migrate(migrating)
    .catch((error: unknown) => {
      if (error instanceof MigrationRefusedError) throw error;
      throw new Error(`The database cannot be reached: ${reasonOf(error)}`, { cause: error });
    })
    .finally(() => migrating.close());
  const store = createPool(databaseUrl, { applicationName, max: CONNECTIONS, bounds: runnerBounds });
  const log = openEventLog(eventStoreUrl);
  const logger = createLogger('projector');
  const app = await NestFactory.createApplicationContext(
    ProjectorModule.with({ log, store, logger, status }),
    { logger: forFramework(logger) },
  );
  const url = await app.get(StatusService).listen();
  const end = () =>
    void app
      .close()
      .then(() => Promise.allSettled([log.close(), store.close(), tracing?.stop()]))
      .finally(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
  // Whoever started this process is gone: nobody would ever stop it.
  process.once('disconnect', end);
  process.send?.({ type: 'ready', ...(url && { url }) });
} catch (error) {
  const message = reasonOf(error);
  if (process.send) process.send({ type: 'failed', message });
  else console.error(message);
  process.exit(1);
}
