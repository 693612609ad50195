import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The operating-system user the server's programs run as; undefined means "as we are". */
export interface SystemUser {
  uid: number;
  gid: number;
}

const NOBODY: SystemUser = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root, so root runs it as `postgres` where that user exists, else as uid 65534. */
export function unprivilegedUser(passwd = readPasswd()): SystemUser | undefined {
  if (!runningAsRoot()) return undefined;
  const [, , uid, gid] = (passwd.split('\n').find((line) => line.startsWith('postgres:')) ?? '').split(':');
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : NOBODY;
}

/** Root keeps an existing folder's owner, so that one start with sudo does not shut its usual user out. */
export function ownerOf(folder: string): SystemUser | undefined {
  if (!runningAsRoot()) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** Whether `user` may pass through every folder down to `target` (mode bits only; access lists are not read). */
export function canReach(target: string, user: SystemUser | undefined): boolean {
  if (user === undefined) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
      if (((stat.mode >> shift) & 1) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

function runningAsRoot(): boolean {
  return process.getuid?.() === 0;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
