import { join, resolve } from 'node:path';
import { restoreLog } from '#event-node';
import { cannot } from '../backup/cannot.js';
import { checkFiles, type Manifest, readManifest } from '../backup/manifest.js';
import { layEvidence } from '../backup/save-evidence.js';
import { Cannot } from '../exit.js';
import { showProgress } from '../progress.js';
import { layDataFolder } from './restore-folder.js';
import { mustKnow, restoreTables } from './restore-tables.js';

/**
 * Lays the backup into `dataDir`, a new or empty folder. Answers what came back, in a sentence; throws `Cannot`.
 * The read models are not touched: the projector builds them from the log at the first start.
 */
export async function runRestore(backup: string, dataDir: string, env: NodeJS.ProcessEnv): Promise<string> {
  refuseServers(env);
  const folder = resolve(backup);
  const manifest = readManifest(folder);
  const { log, tables, evidence } = manifest;
  if (tables) mustKnow(tables);
  await layDataFolder(dataDir, async () => {
    await checkFiles(folder, manifest);
    await layLog(join(folder, log.name), join(dataDir, 'event-log'), manifest);
    if (evidence) await layEvidence(folder, evidence, dataDir);
    if (tables) await restoreTables(folder, tables, join(dataDir, 'postgres'));
  }).catch((error: unknown) => {
    throw cannot('Nothing was restored', error);
  });
  const accounts = tables ? '' : ' The backup holds no accounts: they come back with the PostgreSQL server.';
  return `${log.events} events of ${manifest.takenAt} are in ${dataDir}: start Tiru on it.${accounts}`;
}

async function layLog(file: string, logFolder: string, { log }: Manifest): Promise<void> {
  const progress = showProgress('Events', log.events);
  try {
    const found = await restoreLog(file, logFolder, (read) => progress.at(read));
    if (found.events !== log.events || found.lastPosition !== log.lastPosition) {
      throw new Cannot(
        `${file} holds ${found.events} events up to position ${found.lastPosition}, ` +
          `and the manifest says ${log.events} up to ${log.lastPosition}.`,
      );
    }
  } finally {
    progress.end();
  }
}

function refuseServers(env: NodeJS.ProcessEnv): void {
  if (env.TIRU_EVIDENCE_DIR) {
    throw new Cannot(
      'TIRU_EVIDENCE_DIR names a folder elsewhere: unset it to restore the evidence into the data folder.',
    );
  }
  for (const name of ['TIRU_EVENTSTORE_URL', 'TIRU_DATABASE_URL']) {
    if (!env[name]) continue;
    throw new Cannot(
      `${name} names a server: restore that with its own tools, as docs/operations.md says, ` +
        `or unset ${name} to restore into a data folder.`,
    );
  }
}
