import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { goalInWords, type Bench, type Goal } from './bench.js';
import type { Measured } from './run-bench.js';

/** Everything that is needed to judge a figure later, and to measure it again. */
export interface Result extends Measured {
  readonly bench: string;
  readonly goal: string;
  readonly figureIs: Goal['figure'];
  readonly unit: string;
  readonly events: number;
  readonly seed: number;
  readonly date: string;
  readonly machine: Readonly<Record<string, string | number>>;
}

/** Writes `<folder>/<bench>.json` and answers what it holds. */
export async function writeResult(
  folder: string,
  bench: Bench,
  measured: Measured,
  { events, seed }: { events: number; seed: number },
): Promise<Result> {
  const result: Result = {
    bench: bench.name,
    goal: goalInWords(bench),
    figureIs: bench.goal.figure,
    unit: bench.unit,
    events,
    seed,
    date: new Date().toISOString(),
    machine: machine(),
    ...measured,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${bench.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

const machine = () => ({
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  processor: os.cpus()[0]?.model ?? 'unknown',
  cores: os.availableParallelism(),
  memoryMiB: Math.round(os.totalmem() / 2 ** 20),
  node: process.version,
});
