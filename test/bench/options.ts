import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benches } from './benches.js';
import type { Bench } from './bench.js';

export interface Options {
  /** None when only the list is asked for. */
  readonly benches: readonly Bench[];
  readonly events: number | undefined;
  readonly rounds: number | undefined;
  readonly seed: number;
  readonly logs: string;
  readonly results: string;
  /** Folder for the CPU profiles of the processes that are started. */
  readonly profiles: string | undefined;
}

export class WrongOption extends Error {}

/** Reads the command line. Throws `WrongOption` with a sentence for whoever typed it. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  return {
    benches: named(positionals),
    events: wholeNumber('--events', values.events),
    rounds: wholeNumber('--rounds', values.rounds),
    seed: wholeNumber('--seed', values.seed) ?? 1,
    logs: values.data ?? join(tmpdir(), 'tiru-bench-logs'),
    results: values.results ?? 'bench-results',
    profiles: values.profile,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { events: text, rounds: text, seed: text, data: text, results: text, profile: text };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongOption((error as Error).message, { cause: error });
  }
}

function named(names: readonly string[]): readonly Bench[] {
  if (names.includes('all')) return benches;
  return names.map((name) => {
    const bench = benches.find((it) => it.name === name);
    if (bench) return bench;
    throw new WrongOption(
      `There is no bench "${name}"; there are ${benches.map((it) => it.name).join(', ')}, and all.`,
    );
  });
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new WrongOption(`${option} is "${value}"; it should be a whole number from 1, such as 10000.`);
}
