import { execFileSync } from 'node:child_process';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent && command ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}

/** A process, all that came from it, and the database server of its data folder, which detaches itself. */
export function treeOf(root: number, dataDir: string): number[] {
  const all = processes();
  const servers = all.filter(({ command }) => command.includes(` -D ${dataDir}/`)).map(({ pid }) => pid);
  const found = new Set([root, ...servers]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

const signs = {
  api: /\/apps\/api\/src\/main\.js/,
  projector: /\/apps\/projector\/src\/main\.js/,
  'event node': /\/event-node\/src\/main\.js/,
  PostgreSQL: /postgres(\.exe)? -D /,
  'a session of PostgreSQL': /^postgres: tiru tiru /,
} as const;

/** The parts of a running Tiru, by the names its supervisor gives them; a session is any one that serves a client. */
export type PartOfTiru = keyof typeof signs;

/** Process id of one part. Throws when it does not run. */
export function pidOf(part: PartOfTiru, root: number, dataDir: string): number {
  const tree = new Set(treeOf(root, dataDir));
  const found = processes().find(({ pid, command }) => tree.has(pid) && signs[part].test(command));
  if (!found) throw new Error(`${part} does not run under process ${root}`);
  return found.pid;
}

/** Whether a process is there; one that has ended and waits to be reaped is not. */
export const lives = (pid: number): boolean =>
  processes().some((it) => it.pid === pid && !it.command.endsWith('<defunct>'));

/** Kills the whole tree at once, as a power cut would, and nothing else. */
export function killTree(root: number, dataDir: string): void {
  for (const pid of treeOf(root, dataDir)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent before its turn came.
    }
  }
}
