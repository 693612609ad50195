import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EvidenceFolderUnusable } from './errors.js';

const MARKER = 'tiru-evidence.json';
const INCOMING = 'incoming';
/** The first is ours from a start that was cut short; the second stands on every new disk. */
const NO_STRANGERS = [INCOMING, 'lost+found'];
const SHA256 = /^[0-9a-f]{64}$/;

/** Folders of the two levels, so that no folder of a million files comes to be. */
export const foldersOf = (sha256: string): readonly [string, string] => [
  sha256.slice(0, 2),
  sha256.slice(2, 4),
];

/** Where the bytes of a hash lie. Throws for what is no hash: it never becomes part of a path. */
export function placeOf(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new TypeError(`"${sha256}" is no SHA-256`);
  return join(folder, ...foldersOf(sha256), sha256);
}

export const incomingOf = (folder: string): string => join(folder, INCOMING);

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/** Throws when the folder is not the store's: a disk that is not mounted must not look like lost evidence. */
export async function mustBeOurs(folder: string): Promise<void> {
  if (!(await isThere(join(folder, MARKER))))
    throw new EvidenceFolderUnusable(folder, 'it holds no evidence; is its disk mounted?');
}

/** Makes an empty or new folder the store's. Throws `EvidenceFolderUnusable` for one that holds something else. */
export async function claim(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await isThere(join(folder, MARKER)))) {
      const strangers = (await readdir(folder)).filter((name) => !NO_STRANGERS.includes(name));
      if (strangers.length > 0) throw new EvidenceFolderUnusable(folder, 'it holds something else');
      await writeFile(join(folder, MARKER), `${JSON.stringify({ format: 1 })}\n`);
    }
    await mkdir(incomingOf(folder), { recursive: true, mode: 0o700 });
    await syncFolder(folder);
  } catch (error) {
    if (error instanceof EvidenceFolderUnusable) throw error;
    throw new EvidenceFolderUnusable(folder, (error as Error).message);
  }
}

/** What a folder names is only there after a power cut when the folder itself was flushed. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Removes what was being received when a process ended. Only what nobody has written to for `graceMs` goes, because
 * another process may be receiving into the same folder.
 */
export async function removeLeftovers(folder: string, graceMs: number, now: number): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incomingOf(folder))) {
    const path = join(incomingOf(folder), name);
    const found = await stat(path).catch(() => undefined);
    if (!found || now - found.mtimeMs < graceMs) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}
