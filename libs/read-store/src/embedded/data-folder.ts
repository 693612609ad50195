import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ReadStoreStartError } from './start-error.js';
import { canReach, ownerOf, unprivilegedUser, type SystemUser } from './system-user.js';

const MARKER = 'tiru-read-store.json';

export interface DataFolder {
  /** holds the cluster and the server's log; owned by `user` */
  home: string;
  user: SystemUser | undefined;
}

/** Claims an empty folder or recognises one of ours, and says where its cluster lives and who runs it. */
export function openDataFolder(dataDir: string): DataFolder {
  const folder = path.resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    const home = readMarker(folder) ?? claim(folder);
    const existed = existsSync(home);
    mkdirSync(home, { recursive: true, mode: 0o700 });
    // A folder that cannot be read looks empty, and an empty one would be filled.
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    const user = (existed ? ownerOf(home) : undefined) ?? unprivilegedUser();
    if (user) chownSync(home, user.uid, user.gid);
    return { home, user };
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw notOurs(folder, 'is not a folder', error);
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new ReadStoreStartError(
      'no_permission',
      `The data folder ${folder} cannot be used by this user (${code} at ${at ?? folder}): start as its owner or choose another folder.`,
      { folder },
      { cause: error },
    );
  }
}

function readMarker(folder: string): string | undefined {
  const marker = path.join(folder, MARKER);
  if (existsSync(marker)) {
    const { home } = JSON.parse(readFileSync(marker, 'utf8')) as { home: string };
    return path.resolve(folder, home);
  }
  if (readdirSync(folder).some((name) => !name.startsWith(MARKER))) {
    throw notOurs(folder, 'holds other files');
  }
  return undefined;
}

function claim(folder: string): string {
  const home = chooseHome(folder);
  const unfinished = path.join(folder, `${MARKER}.${process.pid}.new`);
  writeFileSync(unfinished, `${JSON.stringify({ kind: 'tiru read store', home })}\n`);
  renameSync(unfinished, path.join(folder, MARKER));
  return path.resolve(folder, home);
}

/**
 * The cluster lies inside the data folder, except where root must drop to a user who cannot enter it (a checkout
 * under /root). Opening the parents would change permissions that are not ours, and a temporary folder would lose
 * the accounts, which cannot be rebuilt from the log: so it goes to /var/lib, which survives reboots, and the marker
 * in the data folder remembers the place even when the data folder is moved.
 */
function chooseHome(folder: string): string {
  const user = unprivilegedUser();
  if (user) chmodSync(folder, 0o711);
  if (canReach(folder, user)) return 'cluster';
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join('/var/lib', `tiru-read-store-${place}`);
}

function notOurs(folder: string, why: string, cause?: unknown): ReadStoreStartError {
  return new ReadStoreStartError(
    'not_our_folder',
    `${folder} ${why} and was not made by Tiru: choose an empty folder for the read store.`,
    { folder },
    { cause },
  );
}
