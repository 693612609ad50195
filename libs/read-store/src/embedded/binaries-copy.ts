import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mendLinks } from './links.js';
import { ReadStoreStartError } from './start-error.js';
import { canReach, type SystemUser } from './system-user.js';

/** Copies the package (60 MB, once per version) to where `user` can run it; answers its `native` folder. */
export function copyBinaries(
  packageRoot: string,
  version: string,
  user: SystemUser | undefined,
  places: readonly string[] = usualPlaces(user),
): string {
  const cache = cacheFolder(user, places);
  const copy = path.join(cache, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return path.join(copy, 'native');

  const unfinished = `${copy}.${process.pid}.new`;
  // Verbatim: otherwise links become absolute and lead back into the checkout, which `user` may not enter.
  const native = path.join(unfinished, 'native');
  cpSync(path.join(packageRoot, 'native'), native, { recursive: true, verbatimSymlinks: true });
  mendLinks(unfinished);
  openForAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return path.join(copy, 'native');
}

function usualPlaces(user: SystemUser | undefined): string[] {
  if (user) return ['/var/cache', '/var/lib', os.tmpdir()];
  return [process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), os.tmpdir()];
}

function cacheFolder(user: SystemUser | undefined, places: readonly string[]): string {
  for (const place of places) {
    const folder = path.join(place, 'tiru');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (onlyOursToWrite(folder) && canReach(folder, user)) return folder;
    } catch {
      continue;
    }
  }
  throw new ReadStoreStartError(
    'no_permission',
    `There is no place for a copy of the PostgreSQL programs: tried ${places.join(', ')}.`,
  );
}

// Under /tmp anyone could have made the folder first and put their own programs into it.
function onlyOursToWrite(folder: string): boolean {
  const stat = statSync(folder);
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
    else if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      chmodSync(file, statSync(file).mode | 0o444);
    }
  }
}
