import {
  logVerbosity,
  Server,
  ServerCredentials,
  setLogVerbosity,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { DataFolder } from './process/data-folder.js';
import { lockFolder } from './process/lock.js';
import { openLog } from './process/open-log.js';
import { EventNodeStartError } from './process/start-error.js';
import { batchAppendHandler } from './protocol/batch-append.js';
import { GossipService, ServerFeaturesService, StreamsService } from './protocol/definitions.js';
import { deleteHandler, tombstoneHandler } from './protocol/delete.js';
import { gossipHandler } from './protocol/gossip.js';
import { supportedMethodsHandler } from './protocol/server-features.js';
import { appendHandler } from './protocol/streams-append.js';
import { readHandler } from './protocol/streams-read.js';
import { EventStore } from './store/event-store.js';

const HOST = '127.0.0.1';
// Its messages about a taken port repeat what the start error says.
setLogVerbosity(logVerbosity.NONE);

/** A client sends up to 3 MiB in one message; a larger append must get its answer, not end everyone's stream. */
const MAX_MESSAGE = 17 * 1024 * 1024;
/** How long connections may take to close before they are cut. */
const CLOSING_MS = 500;

export interface RunningNode {
  port: number;
  /** Ends subscriptions, commits and answers what waits, closes the log. */
  stop(): Promise<void>;
}

/**
 * Opens the log in `dataDir` and serves it on 127.0.0.1. Throws `EventNodeStartError`. `broken` is called when
 * the disk fails: the process must then end.
 */
export async function serveEventNode(
  dataDir: string,
  wantedPort: number,
  broken: (error: unknown) => void,
): Promise<RunningNode> {
  const folder = new DataFolder(dataDir);
  folder.claim();
  const unlock = lockFolder(folder);
  const store = new EventStore(openLog(folder), broken);
  const stopping = new AbortController();
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE });
  server.addService(StreamsService, {
    read: readHandler(store, stopping.signal),
    append: appendHandler(store),
    batchAppend: batchAppendHandler(store),
    delete: deleteHandler(store),
    tombstone: tombstoneHandler(store),
  } as UntypedServiceImplementation);
  server.addService(GossipService, { read: gossipHandler(() => ({ host: HOST, port })) });
  server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethodsHandler });
  const port = await bind(server, wantedPort);
  const stop = async (): Promise<void> => {
    stopping.abort();
    store.settle();
    await shutdown(server);
    store.close();
    unlock();
  };
  return { port, stop };
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`${HOST}:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
      if (!error) return resolve(bound);
      if (!error.message.includes('EADDRINUSE')) return reject(error);
      reject(new EventNodeStartError('port_taken', `Port ${port} on ${HOST} is taken by another program.`));
    });
  });
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
