import { resolve } from 'node:path';
import { RefusedInput } from '../exit.js';

export interface StartOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Absolute path of the data folder. */
  data: string;
  seed: boolean;
  /** Set: use this server. Unset: run the embedded event node. */
  eventStoreUrl?: string;
  /** Set: use this server. Unset: run the embedded PostgreSQL. */
  databaseUrl?: string;
}

interface Given {
  port?: string;
  host?: string;
  data?: string;
  seed?: boolean;
}

/** What the command line says goes before what the environment says. */
export function readOptions(given: Given, env: NodeJS.ProcessEnv): StartOptions {
  return {
    port: readPort(given.port ?? (env.TIRU_PORT || '4000')),
    host: given.host ?? (env.TIRU_HOST || '127.0.0.1'),
    data: resolve(given.data ?? (env.TIRU_DATA || '.tiru')),
    seed: given.seed ?? true,
    eventStoreUrl: env.TIRU_EVENTSTORE_URL || undefined,
    databaseUrl: env.TIRU_DATABASE_URL || undefined,
  };
}

/** Throws `RefusedInput` when the text is not a port. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new RefusedInput(`"${text}" is not a port: a port is a number from 0 to 65535.`);
}
