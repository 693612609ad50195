import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#read-store';
import { findEvidenceFolder, readRunning } from '../connection.js';
import { Cannot } from '../exit.js';
import { isDataFolder } from '../start/data-folder.js';
import { lockDataFolder } from '../start/data-lock.js';

/** What a backup is made from. */
export interface BackupSource {
  logFolder: string;
  evidenceFolder: string;
  /** Absent where the database is a server with backups of its own. */
  databaseUrl: string | undefined;
  close(): Promise<void>;
}

/** The parts of a data folder, whether Tiru runs on it or not. Throws `Cannot` when the log is not kept in it. */
export async function openSource(dataDir: string, env: NodeJS.ProcessEnv): Promise<BackupSource> {
  if (env.TIRU_EVENTSTORE_URL) throw eventsInServer('TIRU_EVENTSTORE_URL');
  if (!isDataFolder(dataDir))
    throw new Cannot(`${dataDir} is not a data folder of Tiru: choose one with --data.`);
  const lock = lockUnlessRunning(dataDir);
  return lock ? openStopped(dataDir, env, lock) : openRunning(dataDir, env);
}

function lockUnlessRunning(dataDir: string): { release(): void } | undefined {
  try {
    return lockDataFolder(dataDir, 0);
  } catch (error) {
    if (error instanceof Cannot) return undefined;
    throw error;
  }
}

function openRunning(dataDir: string, env: NodeJS.ProcessEnv): BackupSource {
  const running = readRunning(dataDir);
  if (!running) {
    throw new Cannot(`Tiru is just starting or stopping on ${dataDir}: try again in a moment.`);
  }
  if (!running.embedded.eventLog) throw eventsInServer("the running Tiru's TIRU_EVENTSTORE_URL");
  return {
    logFolder: join(dataDir, 'event-log'),
    evidenceFolder: findEvidenceFolder(dataDir, env),
    databaseUrl: running.embedded.database ? running.databaseUrl : undefined,
    close: () => Promise.resolve(),
  };
}

/** The lock keeps a start out: it would attach to the database server that is stopped again at the end. */
async function openStopped(
  dataDir: string,
  env: NodeJS.ProcessEnv,
  lock: { release(): void },
): Promise<BackupSource> {
  try {
    const postgres = join(dataDir, 'postgres');
    const isEmbedded = !env.TIRU_DATABASE_URL && existsSync(postgres);
    const server = isEmbedded ? await startEmbeddedPostgres({ dataDir: postgres }) : undefined;
    return {
      logFolder: join(dataDir, 'event-log'),
      evidenceFolder: findEvidenceFolder(dataDir, env),
      databaseUrl: server?.url,
      close: async () => {
        if (server && !server.attached) await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw new Cannot(`The accounts cannot be read: ${(error as Error).message}`);
  }
}

const eventsInServer = (who: string): Cannot =>
  new Cannot(
    `The events are in a server (${who} names it): back it up with the server's own tools, as docs/operations.md says.`,
  );
