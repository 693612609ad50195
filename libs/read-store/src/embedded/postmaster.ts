import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Postmaster {
  pid: number;
  port: number;
  /** `starting`, `ready`, `standby`, `stopping`; empty while the file is being written */
  status: string;
}

/** What postmaster.pid says, or undefined where there is none (the file is PostgreSQL's, see `pidfile.h`). */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process named in postmaster.pid is this cluster's server. After a power cut or in a new container the
 * number may belong to anything, and PostgreSQL would refuse to start for as long as that process lives.
 * Undefined where the system does not tell.
 */
export function isServerOf(cluster: string, pid: number): boolean | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !processLives(pid)) return false;
  const line = commandLine(pid);
  return line === undefined ? undefined : line.includes('postgres') && line.includes(cluster);
}

function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
