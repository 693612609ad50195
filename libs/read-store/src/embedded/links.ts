import { copyFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Link {
  source: string;
  target: string;
}

// npm packages cannot carry links: the package restores them by an install script, and ours are off.
function listedLinks(packageRoot: string): Link[] {
  const list = path.join(packageRoot, 'native', 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

export function linksPresent(packageRoot: string): boolean {
  return listedLinks(packageRoot).every(({ target }) => existsSync(path.join(packageRoot, target)));
}

/** Makes the library links which the platform package lists and npm could not install. */
export function mendLinks(packageRoot: string): void {
  for (const { source, target } of listedLinks(packageRoot)) {
    const link = path.join(packageRoot, target);
    try {
      if (process.platform === 'win32') copyFileSync(path.join(packageRoot, source), link);
      else symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
