import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeFlagsOf } from '../../../apps/cli/src/start/node-flags.js';
import type { Place } from '../place.js';

interface Message {
  readonly type: 'ready' | 'failed';
  readonly message?: string;
  readonly url?: string;
  readonly firstAdministrator?: { readonly username: string; readonly password: string };
}

export interface Role {
  readonly pid: number;
  readonly ready: Message;
  stop(): Promise<void>;
}

/** Starts a role from the build in a process of its own, as `tiru start` does, and waits until it is ready. */
export async function startRole(
  place: Place,
  name: 'api' | 'projector',
  { eventStoreUrl, databaseUrl }: { eventStoreUrl: string; databaseUrl: string },
): Promise<Role> {
  const script = resolve(import.meta.dirname, `../../../dist/apps/${name}/src/main.js`);
  if (!existsSync(script)) throw new Error('not built: npm run build:server');
  const env = {
    ...process.env,
    TIRU_EVENTSTORE_URL: eventStoreUrl,
    TIRU_DATABASE_URL: databaseUrl,
    TIRU_PORT: '0',
  };
  const execArgv = ['--disable-warning=ExperimentalWarning', ...nodeFlagsOf(name)];
  const child = fork(script, { env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const stop = place.endsWith(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const ended = exited.then(([code]): Message => ({ type: 'failed', message: `it ended with ${code}` }));
  const ready = await Promise.race([once(child, 'message').then(([message]) => message as Message), ended]);
  if (ready.type !== 'ready') throw new Error(`${name}: ${ready.message}`);
  return { pid: child.pid as number, ready, stop };
}
