import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { clusterFolder } from './cluster.js';
import { isServerOf, readPostmaster, type Postmaster } from './postmaster.js';
import { superuserConnection } from './prepare-database.js';
import { runProgram, type Finished } from './run-program.js';
import { ReadStoreStartError } from './start-error.js';
import type { SystemUser } from './system-user.js';

export interface ServerOf {
  home: string;
  user: SystemUser | undefined;
  binaries: Binaries;
}

const LOG_LIMIT = 5_000_000;
const logFile = (home: string): string => path.join(home, 'server.log');

/** Runs `pg_ctl start` once and waits until the server accepts connections or has given up. */
export function runServer({ home, user, binaries }: ServerOf): Promise<Finished> {
  const log = logFile(home);
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const args = ['start', '-w', '-t', '60', '-s', '-D', clusterFolder(home), '-l', log];
  return runProgram(binaries.pgCtl, args, { user, cwd: home });
}

/** Stops the cluster's server, if one runs: sessions are ended, everything committed is on disk. */
export async function stopServer({ home, user, binaries }: ServerOf): Promise<void> {
  const cluster = clusterFolder(home);
  const running = readPostmaster(cluster);
  if (!running || isServerOf(cluster, running.pid) === false) return;
  const args = ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', cluster];
  const stopped = await runProgram(binaries.pgCtl, args, { user, cwd: home });
  const left = readPostmaster(cluster);
  if (stopped.code !== 0 && left && isServerOf(cluster, left.pid) !== false) {
    throw new ReadStoreStartError('start_failed', `PostgreSQL did not stop: ${stopped.output}`, {
      pid: left.pid,
    });
  }
}

/** Whether the server named in postmaster.pid answers and serves this very cluster. */
export async function answers(cluster: string, { port }: Postmaster, password: string): Promise<boolean> {
  if (!port) return false;
  const client = superuserConnection(port, password);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits for a server that is starting, recovering or stopping; false when it is gone or will not answer. */
export async function waitForServer(cluster: string, password: string, deadline: number): Promise<boolean> {
  // Where the system does not tell whose process it is, three seconds of silence mean it is not ours.
  const unknownUntil = Date.now() + 3_000;
  while (Date.now() < deadline) {
    const running = readPostmaster(cluster);
    const ours = running ? isServerOf(cluster, running.pid) : false;
    if (!running || ours === false) return false;
    if (await answers(cluster, running, password)) return true;
    if (ours === undefined && Date.now() > unknownUntil) return false;
    await delay(25);
  }
  return false;
}

/** What the server said last, for the message of a start that failed. */
export function lastWords(home: string): string {
  if (!existsSync(logFile(home))) return '';
  const log = openSync(logFile(home), 'r');
  try {
    const tail = Buffer.alloc(4_000);
    const from = Math.max(0, fstatSync(log).size - tail.length);
    const text = tail.toString('utf8', 0, readSync(log, tail, 0, tail.length, from));
    return text.trim().split('\n').slice(-6).join('\n');
  } finally {
    closeSync(log);
  }
}
