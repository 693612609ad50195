import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const main = resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');

/** `tiru start` as people run it: every role in a process of its own, from the build. */
export interface RunningTiru {
  readonly url: string;
  /** The first administrator's one-time password; only at the first start on a data folder. */
  readonly password: string | undefined;
  readonly process: ChildProcess;
  readonly printed: () => string;
  stop(): Promise<void>;
}

/** What is read from this environment must not leak in from whoever runs the tests. */
export function environment(): NodeJS.ProcessEnv {
  const {
    TIRU_EVENTSTORE_URL: _log,
    TIRU_DATABASE_URL: _database,
    NODE_OPTIONS: _options,
    ...env
  } = process.env;
  return env;
}

export const runTiru = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [main, ...args], {
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts Tiru on a data folder and waits for its address. Rejects with what it printed when it ends before. */
export async function startTiru(
  dataDir: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningTiru> {
  const child = runTiru(['start', '--port', '0', '--data', dataDir, ...args], env);
  let printed = '';
  const url = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const address = /running at (http:\S+)/.exec(printed)?.[1];
      if (address && printed.includes('To stop')) found(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => failed(new Error(`tiru ended with ${code}:\n${printed}`)));
  });
  return {
    url,
    password: /Password\s+(\S+)/.exec(printed)?.[1],
    process: child,
    printed: () => printed,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a command of `tiru` to its end. */
export async function tiru(
  args: readonly string[],
): Promise<{ code: number | null; out: string; error: string }> {
  const child = runTiru(args);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [out, error, [code]] = await Promise.all([
    text(child.stdout as NonNullable<typeof child.stdout>),
    text(child.stderr as NonNullable<typeof child.stderr>),
    exit,
  ]);
  return { code, out, error };
}
