import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildMessage } from './process/child-message.js';
import { EventNodeStartError } from './process/start-error.js';

export interface EventNodeOptions {
  /** Folder of the log: new, empty, or one that an event node has created. */
  dataDir: string;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
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
export async function startEventNode({ dataDir, port = 0 }: EventNodeOptions): Promise<EventNode> {
  const child = forkNode(['--data', dataDir, '--port', String(port)]);
  const exited = new Promise<ExitInfo>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const bound = await untilReady(child, exited);
  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(kill);
  };
  return { url: `esdb://127.0.0.1:${bound}?tls=false`, port: bound, pid: child.pid as number, exited, stop };
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
async function untilReady(child: ChildProcess, exited: Promise<ExitInfo>): Promise<number> {
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
  if (message.kind === 'ready') return message.port;
  // A child that could not even be spawned has no exit to wait for.
  if (child.pid !== undefined) await exited;
  throw new EventNodeStartError(message.code, message.message);
}

const failed = (message: string): ChildMessage => ({ kind: 'failed', code: 'failed', message });
