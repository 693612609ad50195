import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Memory of a process in MB (1,000,000 bytes): its proportional share where the system tells it (Linux), so that what
 * it shares with others does not count twice; elsewhere what is resident.
 */
export function memoryOf(pid: number): number {
  const shares = `/proc/${pid}/smaps_rollup`;
  const kilobytes = existsSync(shares)
    ? /^Pss:\s+(\d+) kB/m.exec(readFileSync(shares, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  if (kilobytes === undefined) throw new Error(`the memory of process ${pid} could not be read`);
  return (Number(kilobytes) * 1024) / 1_000_000;
}
