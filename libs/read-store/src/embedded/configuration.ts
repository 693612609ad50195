import { chownSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SystemUser } from './system-user.js';

export type ServerSettings = Readonly<Record<string, string | number | boolean>>;

/** For an office machine: little memory, few connections, every commit on disk. */
const DEFAULTS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // No socket: everything connects by TCP, and a socket's path may have only 107 bytes.
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '48MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  // The default 'worker' keeps three more processes for nothing at this size.
  io_method: 'sync',
  max_worker_processes: 4,
  fsync: true,
  full_page_writes: true,
  synchronous_commit: true,
  // Nothing replicates from the embedded server; minimal makes COPY into a new table cheaper.
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  max_wal_size: '512MB',
  random_page_cost: 1.1,
  jit: false,
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C',
};

/** Writes postgresql.conf anew at every start, so that an upgrade of Tiru brings its settings with it. */
export function writeConfiguration(
  cluster: string,
  port: number,
  own: ServerSettings,
  user: SystemUser | undefined,
): void {
  const file = path.join(cluster, 'postgresql.conf');
  const lines = Object.entries({ ...DEFAULTS, ...own, port }).map(
    ([name, value]) => `${name} = ${quoted(value)}`,
  );
  writeFileSync(file, ['# Written by Tiru at every start.', ...lines, ''].join('\n'), { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
}

function quoted(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
