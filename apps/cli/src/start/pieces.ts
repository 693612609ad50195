import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '#read-store';
import type { AfterStartStep } from './after-start.js';
import { startEventLog } from './event-log.js';
import { afterStart } from './after-start-steps.js';

/** An embedded server. One without `exited` is watched by its process id. */
export interface EmbeddedServer {
  url: string;
  port: number;
  pid: number;
  /** Where its figures can be read. */
  metricsUrl?: string;
  exited?: Promise<{ code: number | null; signal: string | null }>;
  stop(): Promise<void>;
}

export type StartServer = (where: { dataDir: string; port?: number }) => Promise<EmbeddedServer>;

/** What the supervisor puts together; tests put other pieces in. */
export interface Pieces {
  startEventNode: StartServer;
  startEmbeddedPostgres: StartServer;
  scripts: { api: string; projector: string };
  afterStart: AfterStartStep[];
}

const script = (role: string) => fileURLToPath(new URL(`../../../${role}/src/main.js`, import.meta.url));

export const pieces: Pieces = {
  startEventNode: startEventLog(process.env),
  startEmbeddedPostgres,
  scripts: { api: script('api'), projector: script('projector') },
  afterStart,
};
