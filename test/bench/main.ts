import { listOf, partsOf, resultsOf } from './tables.js';
import { benches } from './benches.js';
import { readOptions, WrongOption, type Options } from './options.js';
import { Place } from './place.js';
import { writeResult, type Result } from './result-file.js';
import { runBench } from './run-bench.js';

/** `npm run bench -- <name>`: measures, prints a table and writes a file for each bench. */
async function main(options: Options): Promise<void> {
  if (options.benches.length === 0) {
    console.log(`${listOf(benches)}\n\nnpm run bench -- <name> | all [--events N] [--rounds N] [--seed N]`);
    console.log(
      '  [--data <folder for synthetic logs>] [--results <folder>] [--profile <folder for CPU profiles>]',
    );
    return;
  }
  if (options.profiles) process.env.NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=${options.profiles}`;
  const results: Result[] = [];
  for (const bench of options.benches) {
    const { events = bench.events, rounds = bench.rounds, seed, logs } = options;
    const place = await placeOfThisRun();
    const say = (line: string) => console.error(`${bench.name}: ${line}`);
    try {
      const measured = await runBench(bench, rounds, { place, events, seed, logs, say });
      results.push(await writeResult(options.results, bench, measured, { events, seed }));
    } finally {
      await place.close();
    }
  }
  console.log(resultsOf(results));
  for (const result of results) if (result.parts) console.log(`\n${partsOf(result)}`);
}

/** Stopped by hand, a run leaves no process and no file behind either. */
async function placeOfThisRun(): Promise<Place> {
  const place = await Place.open();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void place.close().finally(() => process.exit(130)));
  return place;
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof WrongOption ? error.message : error);
  process.exitCode = 1;
}
