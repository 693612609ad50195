import { spawn } from 'node:child_process';
import type { SystemUser } from './system-user.js';

export interface Finished {
  code: number | null;
  output: string;
}

/** Runs one PostgreSQL program as `user` in `cwd` and gives back its exit code and what it said. */
export function runProgram(
  program: string,
  args: readonly string[],
  { user, cwd }: { user: SystemUser | undefined; cwd: string },
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, env: environment(), stdio, windowsHide: true, ...user });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      const finish = (): void => {
        clearTimeout(grace);
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output: output.trim() });
      };
      // Where the server inherits our pipes they never close: the exit alone must be enough.
      const grace = setTimeout(finish, 250);
      child.on('close', finish);
    });
  });
}

// PGPORT, PGDATA and the like of the caller's shell would silently change what initdb and pg_ctl do.
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
