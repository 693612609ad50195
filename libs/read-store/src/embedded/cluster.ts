import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import { processLives } from './postmaster.js';
import { runProgram } from './run-program.js';
import { ReadStoreStartError } from './start-error.js';

const PASSWORD_FILE = 'tiru.password';

export const SUPERUSER = 'postgres';

export function clusterFolder(home: string): string {
  return path.join(home, 'pgdata');
}

/** The major version that made the cluster, or undefined where there is none yet. */
export function clusterVersion(home: string): number | undefined {
  const file = path.join(clusterFolder(home), 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

export function readPassword(home: string): string {
  try {
    return readFileSync(path.join(clusterFolder(home), PASSWORD_FILE), 'utf8').trim();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new ReadStoreStartError(
      code === 'EACCES' ? 'no_permission' : 'broken_cluster',
      `The read store's password in ${clusterFolder(home)} cannot be read (${code}).`,
      { folder: home },
      { cause },
    );
  }
}

/** Keeps a cluster which these binaries cannot open, under a name that says what it is; answers that name. */
export function setClusterAside(home: string): string {
  const aside = `${clusterFolder(home)}.v${clusterVersion(home)}.${Date.now()}`;
  renameSync(clusterFolder(home), aside);
  return aside;
}

/** Makes the cluster beside its place and renames it at the end, so a killed start leaves no half-made one. */
export async function createCluster({ home, user }: DataFolder, binaries: Binaries): Promise<void> {
  removeAbandoned(home);
  const mark = `${process.pid}.${randomBytes(4).toString('hex')}.new`;
  const unfinished = `${clusterFolder(home)}.${mark}`;
  const passwordFile = path.join(home, `password.${mark}`);
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);

  const made = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { user, cwd: home },
  );
  if (made.code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    throw new ReadStoreStartError('start_failed', `initdb could not make the read store: ${made.output}`);
  }
  renameSync(passwordFile, path.join(unfinished, PASSWORD_FILE));
  try {
    renameSync(unfinished, clusterFolder(home));
  } catch (error) {
    // Another process was quicker: its cluster is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
    if (clusterVersion(home) === undefined) throw error;
  }
}

function removeAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /\.(\d+)\.[0-9a-f]+\.new$/.exec(name)?.[1];
    if (pid && !processLives(Number(pid))) rmSync(path.join(home, name), { recursive: true, force: true });
  }
}
