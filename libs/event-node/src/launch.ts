import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildMessage } from './process/child-message.js';
import { authority, LOOPBACK } from './process/host.js';
import { EventNodeStartError } from './process/start-error.js';
import type { TlsFiles } from './process/tls.js';

export interface EventNodeOptions {
  /** Folder of the log: new, empty, or one that an event node has created. */
  dataDir: string;
  /** Port to listen on; 0, the default, takes a free one. */
  port?: number;
  /** Serves TLS only, with this certificate and key. Default: no TLS. */
  tls?: TlsFiles;
  /**
   * The address or name to listen on, by which clients reach the node. Default: 127.0.0.1. Anything but loopback
   * needs `tls`. The node knows no users: whoever reaches it may read and write everything.
   */
  host?: string;
  /** Port on loopback that serves figures for Prometheus at `/metrics`, 0 for a free one. Default: none. */
  metricsPort?: number;
  /**
   * Check the whole log before serving it; that takes a while on a long one. Without it, a log of more than a few MiB
   * is served after a look at its end and checked in the background. Default: false.
   */
  verify?: boolean;
}

/** How the child process ended: its exit code, or the signal that ended it. */
export interface ExitInfo {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface EventNode {
  /** Connection string for `@eventstore/db-client`. */
  url: string;
  port: number;
  pid: number;
  /** Address of the figures, when `metricsPort` was given. */
  metricsUrl?: string;
  /** Resolves when the process has ended, whether asked to or not. */
  exited: Promise<ExitInfo>;
  /** Ends the process cleanly; resolves when it is gone. Safe to call twice. */
  stop(): Promise<void>;
}

/** A child that does not end by itself after this long is killed; the log survives that too. */
const STOP_MS = 5000;

/**
 * Starts the embedded event node as a child process and waits until it serves. The child ends with this
 * process. Rejects with `EventNodeStartError`, whose `code` says what stood in the way.
 */
export async function startEventNode({
  dataDir,
  port = 0,
  tls,
  host = LOOPBACK,
  verify = false,
  metricsPort,
}: EventNodeOptions): Promise<EventNode> {
  const child = forkNode([
    ...['--data', dataDir, '--port', String(port), '--host', host],
    ...(verify ? ['--verify'] : []),
    ...(metricsPort === undefined ? [] : ['--metrics-port', String(metricsPort)]),
    ...(tls ? ['--tls-cert', tls.certificate, '--tls-key', tls.key] : []),
  ]);
  const exited = new Promise<ExitInfo>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const { port: bound, metricsPort: figures } = await untilReady(child, exited);
  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(kill);
  };
  const url = `esdb://${authority(host, bound)}?tls=${tls !== undefined}`;
  const metricsUrl = figures === undefined ? undefined : `http://${LOOPBACK}:${figures}/metrics`;
  return { url, port: bound, pid: child.pid as number, metricsUrl, exited, stop };
}

function forkNode(args: string[]): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(isSource ? './main.ts' : './main.js', import.meta.url));
  const hook = isSource ? ['--import', new URL('./process/source-hook.ts', import.meta.url).href] : [];
  // Own flags only: the parent's (jest's, a debugger's) are not meant for the child.
  const execArgv = ['--disable-warning=ExperimentalWarning', ...hook];
  return fork(entry, args, { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** A refusal is reported only when the child is gone, so that a caller may try again at once. */
async function untilReady(
  child: ChildProcess,
  exited: Promise<ExitInfo>,
): Promise<ChildMessage & { kind: 'ready' }> {
  const answer = new Promise<ChildMessage>((resolve, reject) => {
    child.once('error', reject);
    child.once('message', resolve);
    void exited.then(({ code, signal }) =>
      resolve(failed(`The event node ended before it was ready (${signal ?? `exit code ${code}`}).`)),
    );
  });
  const message = await answer.catch((error: Error) =>
    failed(`The event node could not run: ${error.message}.`),
  );
  if (message.kind === 'ready') return message;
  // A child that could not even be spawned has no exit to wait for.
  if (child.pid !== undefined) await exited;
  throw new EventNodeStartError(message.code, message.message);
}

const failed = (message: string): ChildMessage => ({ kind: 'failed', code: 'failed', message });
