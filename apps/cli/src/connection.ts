import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { evidenceFolderOf } from '#evidence-store';
import { Cannot } from './exit.js';

/** Where a running Tiru keeps its events and its read models. */
export interface Connection {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
}

/** What a running Tiru says of itself in its data folder. */
export interface RunningTiru extends Connection {
  /** Which of the two it runs itself; what it does not is a server that somebody else looks after. */
  readonly embedded: { readonly eventLog: boolean; readonly database: boolean };
  /** Where the bytes of its evidence are. */
  readonly evidenceFolder?: string;
  /** Where the embedded event log's figures can be read, for Prometheus. */
  readonly eventLogMetricsUrl?: string;
}

const runningFile = (dataDir: string): string => join(dataDir, 'running.json');

/** Says where a running Tiru keeps things, to its user alone: the address of the database holds a password. */
export const announceRunning = (dataDir: string, running: RunningTiru): void =>
  writeFileSync(runningFile(dataDir), JSON.stringify(running), { mode: 0o600 });

export const withdrawRunning = (dataDir: string): void => rmSync(runningFile(dataDir), { force: true });

/** Undefined when no Tiru runs on the folder; one that was killed may still be named. */
export function readRunning(dataDir: string): RunningTiru | undefined {
  try {
    return JSON.parse(readFileSync(runningFile(dataDir), 'utf8')) as RunningTiru;
  } catch {
    return undefined;
  }
}

/** The data folder that is meant: the given one, or TIRU_DATA, or `.tiru` here. */
export const dataFolderOf = (data: string | undefined, env: NodeJS.ProcessEnv): string =>
  resolve(data ?? (env.TIRU_DATA || '.tiru'));

/**
 * The servers that the environment names, or those of the Tiru that runs on the data folder.
 * Throws `Cannot` when there is neither.
 */
export function findConnection(data: string | undefined, env: NodeJS.ProcessEnv): Connection {
  const folder = dataFolderOf(data, env);
  const { TIRU_EVENTSTORE_URL: eventStoreUrl, TIRU_DATABASE_URL: databaseUrl } = env;
  if (eventStoreUrl && databaseUrl) return { eventStoreUrl, databaseUrl };
  const running = readRunning(folder);
  if (running) return running;
  throw new Cannot(
    `Tiru is not running on ${folder}: start it with "tiru start", or set TIRU_EVENTSTORE_URL and TIRU_DATABASE_URL.`,
  );
}

/** Where the evidence is: what the environment says, or the Tiru that runs on the data folder, or the folder itself. */
export function findEvidenceFolder(dataDir: string, env: NodeJS.ProcessEnv): string {
  const running = env.TIRU_EVIDENCE_DIR ? undefined : readRunning(dataDir)?.evidenceFolder;
  return running ?? evidenceFolderOf(env, dataDir);
}

export const dataOption = [
  '--data <folder>',
  'data folder of the running Tiru (TIRU_DATA, ./.tiru)',
] as const;
