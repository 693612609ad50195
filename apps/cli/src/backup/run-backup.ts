import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flushToDisk, saveLog } from '#event-node';
import { Cannot } from '../exit.js';
import { cannot } from './cannot.js';
import { draftOf, removeLeftDrafts } from './drafts.js';
import { showProgress } from '../progress.js';
import { describeFile, LOG_FILE, MANIFEST, type Manifest, manifestOf } from './manifest.js';
import { saveEvidence } from './save-evidence.js';
import { saveTables } from './save-tables.js';
import { type BackupSource, openSource } from './source.js';

/**
 * Makes a new backup in `into`, in a folder of its own that appears there when everything in it has been verified
 * and is on disk. Answers what it holds, in a sentence; throws `Cannot`.
 */
export async function runBackup(
  into: string,
  dataDir: string,
  env: NodeJS.ProcessEnv,
  now = new Date(),
): Promise<string> {
  const name = `tiru-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const place = join(resolve(into), name);
  if (existsSync(place)) throw new Cannot(`${place} is already there; a backup replaces nothing.`);
  const draft = join(resolve(into), draftOf(name));
  const source = await openSource(dataDir, env);
  try {
    const left = await removeLeftDrafts(resolve(into));
    // Only its owner may look into it: it holds every account with its password's hash.
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const manifest = await fill(draft, source, now);
    await rename(draft, place);
    await flushToDisk(resolve(into));
    return `${sentence(place, manifest, source.evidenceFolder)}${left}`;
  } catch (error) {
    throw cannot('No backup was made', error);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await source.close();
  }
}

async function fill(draft: string, source: BackupSource, now: Date): Promise<Manifest> {
  const summary = await saveLogWithProgress(source.logFolder, join(draft, LOG_FILE));
  await chmod(join(draft, LOG_FILE), 0o600);
  const log = { ...(await describeFile(draft, LOG_FILE)), ...summary };
  // After the log: whoever has recorded an event of this copy has an account in it.
  const tables = source.databaseUrl && (await saveTables(source.databaseUrl, draft, log.lastPosition));
  // Also after the log: bytes are kept before the event that speaks of them.
  const evidence = await saveEvidence(source.evidenceFolder, draft);
  const manifest = manifestOf({ log, ...(tables && { tables }), ...(evidence && { evidence }) }, now);
  await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await flushToDisk(join(draft, MANIFEST));
  await flushToDisk(draft);
  return manifest;
}

async function saveLogWithProgress(logFolder: string, file: string) {
  const progress = showProgress('Copying and verifying (percent)', 100);
  let pages = 1;
  try {
    return await saveLog(logFolder, file, {
      copying: ({ donePages, totalPages }) => {
        pages = totalPages;
        progress.at(Math.floor((donePages / totalPages) * 50));
      },
      // How many events there are is not known before they have been read; a page holds about six.
      verifying: (events) => progress.at(50 + Math.floor(Math.min(events / (pages * 6), 1) * 50)),
    });
  } finally {
    progress.end();
  }
}

function sentence(place: string, { log, tables, evidence }: Manifest, evidenceFolder: string): string {
  const accounts = tables?.find(({ table }) => table === 'access.account')?.rows;
  const other =
    accounts === undefined
      ? 'It holds no accounts: they are in a PostgreSQL server, which has backup tools of its own.'
      : `It holds ${accounts === 1 ? '1 account' : `${accounts} accounts`}.`;
  return `${place}: ${log.events} events up to position ${log.lastPosition}, verified. ${other}${ofEvidence(evidence, evidenceFolder)}`;
}

function ofEvidence(evidence: Manifest['evidence'], folder: string): string {
  if (!evidence) return ` It holds no evidence: there is none in ${folder}.`;
  const files = evidence.files === 1 ? '1 file' : `${evidence.files} files`;
  const damaged = evidence.altered.length;
  const warning = damaged > 0 ? `, ${damaged} of them damaged: run "tiru evidence check --all"` : '';
  return ` With ${files} of evidence${warning}.`;
}
