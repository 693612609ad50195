import {
  logVerbosity,
  Server,
  ServerCredentials,
  setLogVerbosity,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { checkInBackground } from './process/background-check.js';
import { countedReads } from './metrics/counted-reads.js';
import { openMetrics } from './metrics/open-metrics.js';
import { DataFolder } from './process/data-folder.js';
import { authority, mustBeAllowed } from './process/host.js';
import { lockFolder } from './process/lock.js';
import { scopeOfCheck } from './process/log-check.js';
import { openLog } from './process/open-log.js';
import { EventNodeStartError } from './process/start-error.js';
import type { TlsIdentity } from './process/tls.js';
import { batchAppendHandler } from './protocol/batch-append.js';
import { GossipService, ServerFeaturesService } from './protocol/definitions.js';
import { deleteHandler, tombstoneHandler } from './protocol/delete.js';
import { gossipHandler } from './protocol/gossip.js';
import { supportedMethodsHandler } from './protocol/server-features.js';
import { appendHandler } from './protocol/streams-append.js';
import { readHandler } from './protocol/streams-read.js';
import { streamsService } from './protocol/streams-service.js';
import { DamagedLogError } from './store/damaged-log-error.js';
import { Checkpointer } from './store/checkpointer.js';
import { EventStore } from './store/event-store.js';
import { isDamage } from './store/sqlite-error.js';

// Its messages about a taken port repeat what the start error says.
setLogVerbosity(logVerbosity.NONE);

/** A client sends up to 3 MiB in one message; a larger append must get its answer, not end everyone's stream. */
const MAX_MESSAGE = 17 * 1024 * 1024;
/** A silent connection is asked after this long, and cut when it does not answer for as long again. */
const KEEPALIVE_MS = 10_000;
/** How long connections may take to close before they are cut. */
const CLOSING_MS = 500;

export interface RunningNode {
  port: number;
  /** Where figures are served, when they were asked for. */
  metricsPort: number | undefined;
  /** Ends subscriptions, commits and answers what waits, closes the log. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  dataDir: string;
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Absent: without TLS, and then on loopback only. */
  tls: TlsIdentity | undefined;
  /** Port for figures on loopback, 0 for a free one. Absent: no figures. */
  metricsPort?: number;
  /** Check the whole log before it is served, however large it is. */
  verify?: boolean;
  /** Called when the disk fails or the log is found to be damaged: the process must then end. */
  broken(error: unknown): void;
}

/** Opens the log in `dataDir` and serves it. Throws `EventNodeStartError`. */
export async function serveEventNode(options: ServeOptions): Promise<RunningNode> {
  const { dataDir, host, tls, broken } = options;
  mustBeAllowed(host, tls !== undefined);
  const folder = new DataFolder(dataDir);
  folder.claim();
  const unlock = lockFolder(folder);
  const scope = scopeOfCheck(folder, options.verify ?? false);
  const metrics = await openMetrics(options.metricsPort);
  const db = openLog(folder, scope);
  const failed = (error: unknown): void => {
    if (isDamage(error)) folder.demandCheck((error as Error).message);
    broken(error);
  };
  const checkpointer = new Checkpointer(db, (seconds) => metrics?.figures.checkpointed(seconds));
  const store = new EventStore(db, failed, [checkpointer, ...(metrics ? [metrics.figures] : [])]);
  metrics?.figures.watch(store, `${folder.log}-wal`);
  /** A damaged log is served no longer: what is read from it would spread into read models and copies. */
  const damaged = (error: Error): void => {
    folder.demandCheck(error.message);
    void stop().finally(() => broken(error));
  };
  const stopping = new AbortController();
  const read = readHandler(store, stopping.signal, damaged);
  const server = new Server({
    'grpc.max_receive_message_length': MAX_MESSAGE,
    'grpc.keepalive_time_ms': KEEPALIVE_MS,
    'grpc.keepalive_timeout_ms': KEEPALIVE_MS,
  });
  server.addService(streamsService, {
    read: metrics ? countedReads(read, metrics.figures) : read,
    append: appendHandler(store),
    batchAppend: batchAppendHandler(store),
    delete: deleteHandler(store),
    tombstone: tombstoneHandler(store),
  } as UntypedServiceImplementation);
  server.addService(GossipService, { read: gossipHandler(() => ({ host, port })) });
  server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethodsHandler });
  const port = await bind(server, options);
  const endCheck =
    scope === 'whole'
      ? undefined
      : checkInBackground(folder.log, (place) => damaged(new DamagedLogError(place)));
  const stop = async (): Promise<void> => {
    stopping.abort();
    metrics?.server.close();
    store.settle();
    await endCheck?.();
    await shutdown(server);
    store.close();
    unlock();
  };
  return { port, metricsPort: metrics?.server.port, stop };
}

function bind(server: Server, { host, port, tls }: ServeOptions): Promise<number> {
  const credentials = tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }])
    : ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(authority(host, port), credentials, (error, bound) => {
      if (error) reject(bindError(error, host, port));
      else resolve(bound);
    });
  });
}

function bindError(error: Error, host: string, port: number): Error {
  if (error.message.includes('EADDRINUSE')) {
    return new EventNodeStartError('port_taken', `Port ${port} on ${host} is taken by another program.`);
  }
  const isUnknown = /EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|Name resolution/.test(error.message);
  if (!isUnknown) return error;
  return new EventNodeStartError('bad_host', `${host} is no address of this machine (${error.message}).`);
}

function shutdown(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.forceShutdown(), CLOSING_MS);
    server.tryShutdown(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
