import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second, whatever its own clock. */
const TICKS_PER_SECOND = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Seconds of its own and of its ended children. */
  readonly seconds: number;
}

/**
 * Processor seconds that this run has taken so far: this process, all that came from it, and the database server that
 * works in the given folder. On a machine shared with others it tells more than a clock. Undefined where the system
 * does not tell (anything but Linux).
 */
export function processorSeconds(folder: string): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(Number(name)) : []));
  const ours = new Set(
    all.filter(({ pid }) => pid === process.pid || worksIn(pid, folder)).map(({ pid }) => pid),
  );
  for (let size = 0; size !== ours.size;) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.reduce((sum, { pid, seconds }) => (ours.has(pid) ? sum + seconds : sum), 0);
}

/** None when it has ended meanwhile. */
function processOf(pid: number): Process[] {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The command's name comes before this and may itself hold blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
  if (fields.length < 15) return [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return [{ pid, parent: Number(fields[1]), seconds: ticks / TICKS_PER_SECOND }];
}

const worksIn = (pid: number, folder: string): boolean =>
  readIfThere(`/proc/${pid}/cmdline`).includes(folder);

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
