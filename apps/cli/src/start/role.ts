import { fork, type ChildProcess } from 'node:child_process';
import { Cannot } from '../exit.js';
import { endingOf, type Instance } from './kept-running.js';
import { nodeFlagsOf } from './node-flags.js';
import { followOutput } from './role-output.js';
import type { RoleLog } from './role-log.js';

/** What a role says to its supervisor. */
export type RoleMessage = ({ type: 'ready' } & Ready) | { type: 'failed'; message: string };

export interface Ready {
  url?: string;
  firstAdministrator?: { username: string; password: string };
}

export interface RoleSpec {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  log: RoleLog;
  warn: (line: string) => void;
  /** How long it may take to say that it is ready, and to end when asked to. */
  patience?: { start: number; stop: number };
}

/** Starts a role as a process of its own and waits until it says that it is ready. */
export async function startRole(spec: RoleSpec, stopping: AbortSignal): Promise<Instance<Ready>> {
  const { start, stop } = spec.patience ?? { start: 120_000, stop: 2_000 };
  const child = fork(spec.script, {
    env: spec.env,
    execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning', ...nodeFlagsOf(spec.name)],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl+C in the terminal reaches the supervisor alone, which stops the roles in order.
    detached: process.platform !== 'win32',
  });
  const lastError = followOutput(child, spec);
  const ended = endOf(child, lastError);
  const stopIt = () => stopChild(child, ended, stop);
  try {
    return { info: await readiness(child, ended, stopping, start), exited: ended, stop: stopIt };
  } catch (error) {
    await stopIt();
    throw error;
  }
}

function readiness(
  child: ChildProcess,
  ended: Promise<string>,
  stopping: AbortSignal,
  patience: number,
): Promise<Ready> {
  const { promise, resolve, reject } = Promise.withResolvers<Ready>();
  child.on('message', (message: RoleMessage) => {
    if (message.type === 'ready') resolve(message);
    if (message.type === 'failed') reject(new Cannot(message.message));
  });
  void ended.then((how) => reject(new Cannot(how)));
  stopping.addEventListener('abort', () => reject(new Cannot('it was stopped')));
  const timer = setTimeout(
    () => reject(new Cannot(`it was not ready after ${patience / 1000} seconds`)),
    patience,
  );
  return promise.finally(() => clearTimeout(timer));
}

function endOf(child: ChildProcess, lastError: () => string | undefined): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // close, not exit, and the channel's end: by then everything it wrote and said has been read.
    child.once('close', (code, signal) => {
      const settle = () => {
        const how = endingOf({ code, signal });
        resolve(lastError() ? `${how}: ${lastError()}` : how);
      };
      if (child.connected) child.once('disconnect', settle);
      else settle();
    });
  });
}

async function stopChild(child: ChildProcess, ended: Promise<string>, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}
