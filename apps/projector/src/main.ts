import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openEventLog } from '#event-log';
import { createPool, migrate, MigrationRefusedError } from '#read-store';
import { ProjectorModule } from './projector.module.js';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

try {
  const eventStoreUrl = required('TIRU_EVENTSTORE_URL');
  const store = createPool(required('TIRU_DATABASE_URL'), { applicationName: 'tiru projector', max: 12 });
  await migrate(store).catch((error: unknown) => {
    if (error instanceof MigrationRefusedError) throw error;
    throw new Error(`The database cannot be reached: ${reasonOf(error)}`, { cause: error });
  });
  const log = openEventLog(eventStoreUrl);
  const app = await NestFactory.createApplicationContext(ProjectorModule.with({ log, store }), {
    logger: ['warn', 'error'],
  });
  const end = () =>
    void app
      .close()
      .then(() => Promise.allSettled([log.close(), store.close()]))
      .finally(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
  // Whoever started this process is gone: nobody would ever stop it.
  process.once('disconnect', end);
  process.send?.({ type: 'ready' });
} catch (error) {
  const message = reasonOf(error);
  if (process.send) process.send({ type: 'failed', message });
  else console.error(message);
  process.exit(1);
}
