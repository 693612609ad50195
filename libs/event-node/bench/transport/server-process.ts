/** The server of one transport in a process of its own: `server-process <folder> <grpc-js | http2>`. */
import type { MethodDefinition } from '@grpc/grpc-js';
import { DataFolder } from '../../src/process/data-folder.js';
import { openLog } from '../../src/process/open-log.js';
import { batchAppendHandler } from '../../src/protocol/batch-append.js';
import { readHandler } from '../../src/protocol/streams-read.js';
import { appendHandler } from '../../src/protocol/streams-append.js';
import { streamsService } from '../../src/protocol/streams-service.js';
import { serveEventNode } from '../../src/server.js';
import { EventStore } from '../../src/store/event-store.js';
import { type Service, serveOverHttp2 } from './http2-server.js';

const [, , dataDir = '', transport = ''] = process.argv;

function broken(error: unknown): void {
  throw error;
}

async function http2(): Promise<number> {
  const folder = new DataFolder(dataDir);
  folder.claim();
  const store = new EventStore(openLog(folder), broken);
  const handlers = {
    read: readHandler(store, new AbortController().signal),
    append: appendHandler(store),
    batchAppend: batchAppendHandler(store),
  };
  const definition = streamsService as unknown as Record<string, MethodDefinition<unknown, unknown>>;
  const service = { definition, handlers } as unknown as Service;
  return (await serveOverHttp2([service])).port;
}

const options = { dataDir, port: 0, host: '127.0.0.1', tls: undefined, broken };
const port = transport === 'http2' ? await http2() : (await serveEventNode(options)).port;

process.on('message', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ cpu: userCPUTime + systemCPUTime });
});
process.on('disconnect', () => process.exit());
process.send?.({ port });
