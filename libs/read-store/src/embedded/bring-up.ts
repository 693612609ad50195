import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clusterFolder } from './cluster.js';
import { writeConfiguration, type ServerSettings } from './configuration.js';
import { freePort } from './free-port.js';
import { isServerOf, readPostmaster, type Postmaster } from './postmaster.js';
import { lastWords, runServer, waitForServer, type ServerOf } from './server.js';
import { ReadStoreStartError } from './start-error.js';

const PATIENCE_MS = 60_000;
const PORT_PATIENCE_MS = 10_000;

/** Attaches to the cluster's live server or starts one; a second process doing the same ends up attached. */
export async function bringUp(
  server: ServerOf,
  password: string,
  wanted: { port: number; settings: ServerSettings },
): Promise<Postmaster & { attached: boolean }> {
  const cluster = clusterFolder(server.home);
  const begun = Date.now();
  // A server found after a start that failed was started by a process that was quicker.
  let attached = true;
  for (;;) {
    if (await waitForServer(cluster, password, begun + PATIENCE_MS)) {
      const running = readPostmaster(cluster);
      if (running) return { ...running, attached };
    }
    const failure = await startOnce(server, wanted);
    attached = failure !== undefined;
    if (failure) {
      const patience = failure.code === 'port_taken' ? PORT_PATIENCE_MS : PATIENCE_MS;
      const passing = isPassing(failure, wanted.port, readPostmaster(cluster));
      if (!passing || Date.now() > begun + patience) throw failure;
      await delay(50);
    }
  }
}

async function startOnce(
  server: ServerOf,
  wanted: { port: number; settings: ServerSettings },
): Promise<ReadStoreStartError | undefined> {
  const cluster = clusterFolder(server.home);
  const port = await freePort(wanted.port);
  if (port === undefined) {
    return new ReadStoreStartError(
      'port_taken',
      `Port ${wanted.port} of 127.0.0.1 is used by another program: stop it or give the read store another port.`,
      { port: wanted.port },
    );
  }
  forgetReusedPid(cluster);
  writeConfiguration(cluster, port, wanted.settings, server.user);
  const started = await runServer(server);
  if (started.code === 0) return undefined;
  const said = lastWords(server.home) || started.output;
  return new ReadStoreStartError('start_failed', `PostgreSQL did not start in ${cluster}: ${said}`, { port });
}

// PostgreSQL itself overrules a pid file whose process is dead. It does not where the number lives on as another
// program's, and only there may we remove it: removing a fresh file would make a server that just started stop.
function forgetReusedPid(cluster: string): void {
  const named = readPostmaster(cluster);
  if (named && isServerOf(cluster, named.pid) === false)
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** Failures that pass by themselves: a quicker process, a port just taken, sessions that outlive a killed server. */
function isPassing(failure: ReadStoreStartError, wantedPort: number, left: Postmaster | undefined): boolean {
  if (failure.code === 'port_taken') return left?.port === wantedPort;
  if (/shared memory block .* still in use|lock file .* already exists/s.test(failure.message)) return true;
  return wantedPort === 0 && /could not bind/.test(failure.message);
}
