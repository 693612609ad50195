/**
 * The event node's own process: `main --data <folder> [--port <number, 0 for any>] [--tls-cert <file> --tls-key
 * <file> [--host <address>]] [--verify]
 * [--metrics-port <number, 0 for any>]`.
 */
import { parseArgs } from 'node:util';
import { authority, LOOPBACK } from './process/host.js';
import { EventNodeStartError } from './process/start-error.js';
import { readTls, type TlsIdentity } from './process/tls.js';
import type { ChildMessage } from './process/child-message.js';
import { type RunningNode, serveEventNode } from './server.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: LOOPBACK },
    verify: { type: 'boolean', default: false },
    'metrics-port': { type: 'string' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
  },
});

const hasTls = values['tls-cert'] !== undefined || values['tls-key'] !== undefined;

/** Reports to the parent over IPC, or to the terminal when run by hand. `then` runs once the report is out. */
function tell(message: ChildMessage, then = (): void => undefined): void {
  if (process.send) return void process.send(message, then);
  if (message.kind === 'ready')
    console.log(`event node ready on esdb://${authority(values.host, message.port)}?tls=${hasTls}`);
  else console.error(message.message);
  then();
}

async function start(): Promise<RunningNode> {
  if (!values.data) throw new EventNodeStartError('failed', 'Give the data folder with --data <folder>.');
  return serveEventNode({
    dataDir: values.data,
    port: Number(values.port),
    host: values.host,
    tls: tlsIdentity(),
    verify: values.verify,
    metricsPort: values['metrics-port'] === undefined ? undefined : Number(values['metrics-port']),
    broken: endAtOnce,
  });
}

function tlsIdentity(): TlsIdentity | undefined {
  const { 'tls-cert': certificate, 'tls-key': key } = values;
  if (certificate !== undefined && key !== undefined) return readTls({ certificate, key });
  if (!hasTls) return undefined;
  throw new EventNodeStartError('bad_certificate', 'TLS needs both --tls-cert <file> and --tls-key <file>.');
}

function endAtOnce(error: unknown): void {
  console.error('The event node ends because its disk or its log has failed:', error);
  process.exit(2);
}

function stopOnRequest(node: RunningNode): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void node.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  // The channel closes when the parent ends, however it ends: the node must not outlive it.
  process.on('disconnect', stop);
  // Ctrl-C reaches the whole process group; with a parent, the parent decides when the log goes down.
  process.on('SIGINT', () => process.connected || stop());
}

try {
  const node = await start();
  stopOnRequest(node);
  tell({ kind: 'ready', port: node.port, metricsPort: node.metricsPort });
} catch (error) {
  const code = error instanceof EventNodeStartError ? error.code : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', code, message }, () => process.exit(1));
}
