/**
 * The two transports side by side, in turns, with bare SQLite beside them:
 *   node --import ./libs/event-node/src/process/source-hook.ts libs/event-node/bench/transport/compare.ts [rounds]
 * Prints the median of each figure and how the transports compare.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../src/process/data-folder.js';
import { bareAppends } from '../bare-sqlite.js';
import type { Job } from './client-process.js';

const ROUNDS = Number(process.argv[2] ?? 5);
const EVENTS = 100_000;
const JOBS: Record<string, Job> = {
  'unary appends, 16 in flight': { kind: 'unary', total: 1000, inFlight: 16 },
  'unary appends, 64 in flight': { kind: 'unary', total: 2000, inFlight: 64 },
  'batch-stream appends, 64 in flight': { kind: 'batch', total: 4000, inFlight: 64 },
  'drain of 100,000 events': { kind: 'drain', total: EVENTS, inFlight: 1 },
};
const WARM_UP: Job = { kind: 'unary', total: 500, inFlight: 64 };
const TRANSPORTS = ['grpc-js', 'http2'] as const;

interface Result {
  perSecond: number;
  /** Time of the server's processor for one event, in microseconds. */
  cpu: number;
}

function start(script: string, ...args: string[]): ChildProcess {
  const hook = new URL('../../src/process/source-hook.ts', import.meta.url).href;
  const path = new URL(script, import.meta.url).pathname;
  return fork(path, args, { execArgv: ['--disable-warning=ExperimentalWarning', '--import', hook] });
}

async function ask<T>(child: ChildProcess, message?: object): Promise<T> {
  const answer = once(child, 'message') as Promise<[T & { error?: string }]>;
  if (message) child.send(message);
  const [value] = await answer;
  if (value.error) throw new Error(value.error);
  return value;
}

const rate = (value: number): string => Math.round(value).toLocaleString('en');

class Bench {
  readonly #server: ChildProcess;
  readonly #client: ChildProcess;

  readonly transport: string;

  private constructor(transport: string, server: ChildProcess, client: ChildProcess) {
    this.transport = transport;
    this.#server = server;
    this.#client = client;
  }

  static async open(dataDir: string, transport: string): Promise<Bench> {
    const server = start('./server-process.ts', dataDir, transport);
    const { port } = await ask<{ port: number }>(server);
    const client = start('./client-process.ts', String(port));
    await ask(client);
    return new Bench(transport, server, client);
  }

  async run(job: Job): Promise<Result> {
    const before = await ask<{ cpu: number }>(this.#server, {});
    const { seconds } = await ask<{ seconds: number }>(this.#client, job);
    const after = await ask<{ cpu: number }>(this.#server, {});
    const result = { perSecond: job.total / seconds, cpu: (after.cpu - before.cpu) / job.total };
    console.error(
      `${this.transport} ${job.kind} ${job.inFlight}: ${rate(result.perSecond)}/s, ${result.cpu.toFixed(0)} µs`,
    );
    return result;
  }

  close(): void {
    this.#client.kill();
    this.#server.kill();
  }
}

/** A log to drain, written without a node. */
function filledLog(path: string): string {
  const folder = new DataFolder(path);
  folder.claim();
  bareAppends(folder.log, EVENTS, 1000);
  folder.markReady();
  return path;
}

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

const folder = mkdtempSync(join(tmpdir(), 'transport-bench-'));
const filled = filledLog(join(folder, 'filled'));
const benches: Bench[] = [];
for (const transport of TRANSPORTS) {
  const dataDir = join(folder, transport);
  cpSync(filled, dataDir, { recursive: true });
  const bench = await Bench.open(dataDir, transport);
  await bench.run(WARM_UP);
  benches.push(bench);
}
const results = new Map<string, Map<string, Result[]>>();
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, job] of Object.entries(JOBS)) {
    const found = results.get(name) ?? new Map<string, Result[]>();
    results.set(name, found);
    // Each pair runs back to back, in turns of who goes first, so that both find the same machine.
    for (const bench of round % 2 ? benches.toReversed() : benches) {
      found.set(bench.transport, [...(found.get(bench.transport) ?? []), await bench.run(job)]);
    }
  }
  const begun = performance.now();
  bareAppends(join(folder, `bare-${round}`), 5000, 64);
  bare.push(5000 / ((performance.now() - begun) / 1000));
}
for (const bench of benches) bench.close();
rmSync(folder, { recursive: true });

console.log(
  `Medians of ${ROUNDS} rounds: events per second, the server's CPU time per event; ratios within a round.`,
);
console.log('| | grpc-js | http2 | rate | CPU |\n|---|---|---|---|---|');
for (const [name, found] of results) {
  const [library = [], own = []] = TRANSPORTS.map((transport) => found.get(transport));
  const ratio = (of: keyof Result): string =>
    median(own.map((result, round) => result[of] / (library[round]?.[of] ?? NaN))).toFixed(2);
  const cell = (runs: Result[]): string =>
    `${rate(median(runs.map((run) => run.perSecond)))}/s, ${median(runs.map((run) => run.cpu)).toFixed(0)} µs`;
  console.log(`| ${name} | ${cell(library)} | ${cell(own)} | × ${ratio('perSecond')} | × ${ratio('cpu')} |`);
}
console.log(`| bare SQLite, 64 events a transaction | ${rate(median(bare))}/s | | | |`);
