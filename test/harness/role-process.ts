import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { environment } from './running-tiru.js';

/** One role in a process of its own, from the build, as it runs on a machine without the others. */
export interface RoleProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends at once, as if it had never been asked. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const main = (role: string) => resolve(import.meta.dirname, `../../dist/apps/${role}/src/main.js`);

/** Starts a role and waits until it is ready. Rejects with what it said when it could not start. */
export async function startRole(role: 'api' | 'projector', env: NodeJS.ProcessEnv): Promise<RoleProcess> {
  const child = fork(main(role), {
    env: { ...environment(), ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const url = await new Promise<string>((found, failed) => {
    child.once('message', ({ type, url = '', message }: Record<string, string>) =>
      type === 'ready' ? found(url) : failed(new Error(`the ${role} could not start: ${message}`)),
    );
    child.once('exit', (code) => failed(new Error(`the ${role} ended with ${code} before it was ready`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { url, process: child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
