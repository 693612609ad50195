import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';
import { figureOf, goalInWords, reaches } from './bench.js';
import { benches } from './benches.js';
import { readOptions, WrongOption } from './options.js';
import { Place } from './place.js';
import { writeResult, type Result } from './result-file.js';
import { runBench } from './run-bench.js';
import { listOf } from './tables.js';

const SMALL = { events: 20, seed: 1 };

let place: Place;
let kept: TemporaryFolder;
let used: string;

beforeAll(async () => {
  [place, kept] = await Promise.all([Place.open(), temporaryFolder('bench-kept')]);
  used = place.folder;
});
afterAll(async () => {
  await place?.close();
  await kept?.remove();
  await expect(stat(used)).rejects.toThrow('ENOENT');
});

it('registers every bench of the folder under the name of its file', async () => {
  const files = (await readdir(join(import.meta.dirname, 'benches'))).map((file) => basename(file, '.ts'));
  expect(benches.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

it('lists them with their goals', () => {
  const lines = listOf(benches).split('\n');
  for (const bench of benches)
    expect(
      lines.filter((line) => line.startsWith(`${bench.name} `) && line.endsWith(goalInWords(bench))),
    ).toHaveLength(1);
});

it('asks a rate of the subject alone, and the others of both', () => {
  const rate = { figure: 'rate', atLeast: 200_000 } as const;
  expect(goalInWords({ goal: rate, unit: 'events/s' })).toBe('≥ 200,000 events/s');
  expect(figureOf(rate, 250_000, 50_000)).toBe(250_000);
  expect([199_999, 200_000].map((figure) => reaches(rate, figure))).toEqual([false, true]);
  expect(figureOf({ figure: 'ratio', atLeast: 1 }, 6, 3)).toBe(2);
  expect(figureOf({ figure: 'difference', atMost: 1 }, 6, 3)).toBe(3);
});

it('takes a name, several, or all, and says which there are when it knows none', () => {
  expect(readOptions([]).benches).toEqual([]);
  expect(readOptions(['all']).benches).toEqual(benches);
  expect(readOptions(['commands', '--events', '50', '--rounds', '2'])).toMatchObject({
    benches: [{ name: 'commands' }],
    events: 50,
    rounds: 2,
  });
  expect(() => readOptions(['nothing'])).toThrow(/no bench "nothing"; there are rebuild, /);
  expect(() => readOptions(['all', '--events', '1e6'])).toThrow(WrongOption);
});

// How fast is not asserted: a figure counts only from a run of its own.
it.each(benches.map((bench) => [bench.name, bench] as const))(
  'measures %s from end to end and writes what it found',
  async (name, bench) => {
    const setting = { place, logs: join(kept.path, 'logs'), say: () => undefined, ...SMALL };
    const measured = await runBench(bench, 1, setting);
    const folder = join(kept.path, 'results');
    await writeResult(folder, bench, measured, SMALL);
    const result = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Result;
    const [round] = result.rounds;
    expect(round?.subject).toBeGreaterThan(0);
    expect(round?.reference).toBeGreaterThan(0);
    if (process.platform === 'linux') expect(round?.processor?.subject).toBeGreaterThan(0);
    const figure = figureOf(bench.goal, round?.subject ?? NaN, round?.reference ?? NaN);
    expect(result).toMatchObject({
      ...SMALL,
      bench: name,
      goal: goalInWords(bench),
      figure: { median: figure, least: figure, most: figure },
      reached: reaches(bench.goal, figure),
      machine: { node: process.version },
    });
  },
  240_000,
);
