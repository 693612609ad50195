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
