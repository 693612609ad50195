import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Cannot } from './exit.js';

/** Where a running Tiru keeps its events and its read models. */
export interface Connection {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
}

const runningFile = (dataDir: string): string => join(dataDir, 'running.json');

/** Says where a running Tiru keeps things, to its user alone: the address of the database holds a password. */
export const announceRunning = (dataDir: string, connection: Connection): void =>
  writeFileSync(runningFile(dataDir), JSON.stringify(connection), { mode: 0o600 });

export const withdrawRunning = (dataDir: string): void => rmSync(runningFile(dataDir), { force: true });

/**
 * The servers that the environment names, or those of the Tiru that runs on the data folder.
 * Throws `Cannot` when there is neither.
 */
export function findConnection(data: string | undefined, env: NodeJS.ProcessEnv): Connection {
  const folder = resolve(data ?? (env.TIRU_DATA || '.tiru'));
  const { TIRU_EVENTSTORE_URL: eventStoreUrl, TIRU_DATABASE_URL: databaseUrl } = env;
  if (eventStoreUrl && databaseUrl) return { eventStoreUrl, databaseUrl };
  try {
    return JSON.parse(readFileSync(runningFile(folder), 'utf8')) as Connection;
  } catch {
    throw new Cannot(
      `Tiru is not running on ${folder}: start it with "tiru start", or set TIRU_EVENTSTORE_URL and TIRU_DATABASE_URL.`,
    );
  }
}

export const dataOption = [
  '--data <folder>',
  'data folder of the running Tiru (TIRU_DATA, ./.tiru)',
] as const;
