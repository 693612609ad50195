import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { RoleLog } from './role-log.js';

const warning = 40; // pino's levels

interface Target {
  name: string;
  log: RoleLog;
  warn: (line: string) => void;
}

/**
 * Everything a role writes goes to its log; what is a warning or worse goes to the terminal too.
 * Returns a look at the last such line, which often says why a role died.
 */
export function followOutput(child: ChildProcess, { name, log, warn }: Target): () => string | undefined {
  let last: string | undefined;
  const follow = (stream: NodeJS.ReadableStream, isErrorStream: boolean) => {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(line);
      const text = warningIn(line, isErrorStream);
      if (!text) return;
      last = text;
      warn(`${name}: ${text}`);
    });
  };
  if (child.stdout) follow(child.stdout, false);
  if (child.stderr) follow(child.stderr, true);
  return () => last;
}

/** The text of a line that somebody at the terminal should see, or undefined. */
export function warningIn(line: string, isErrorStream: boolean): string | undefined {
  if (line.startsWith('{')) {
    try {
      const { level, msg, err } = JSON.parse(line) as {
        level?: number;
        msg?: string;
        err?: { message?: string };
      };
      if (typeof level === 'number') return level >= warning ? (msg ?? err?.message ?? line) : undefined;
    } catch {
      // Not a log record: treated as plain text.
    }
  }
  return isErrorStream && line.trim() ? line : undefined;
}
