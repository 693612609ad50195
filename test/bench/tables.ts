import { goalInWords, type Bench } from './bench.js';
import type { Result } from './result-file.js';
import type { Spread } from './statistics.js';

/** Rows as text in columns; the first row is the heading. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

const number = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

const spread = ({ median, least, most }: Spread): string =>
  `${number(median)} (${number(least)} to ${number(most)})`;

export const listOf = (benches: readonly Bench[]): string =>
  inColumns([
    ['bench', 'measured', 'against, in the same run', 'to reach'],
    ...benches.map((bench) => [bench.name, bench.subject, bench.reference, goalInWords(bench)]),
  ]);

/** What a bench that looked closer found, the dearest first. */
export const partsOf = ({ bench, parts = {} }: Result): string =>
  inColumns([
    [`${bench}: part`, 'µs'],
    ...Object.entries(parts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([part, microseconds]) => [part, number(microseconds)]),
  ]);

export const resultsOf = (results: readonly Result[]): string =>
  inColumns([
    ['bench', 'measured', 'against', 'unit', 'figure', 'to reach', 'reached', 'events', 'rounds'],
    ...results.map((it) => [
      it.bench,
      spread(it.subject),
      spread(it.reference),
      it.unit,
      spread(it.figure),
      it.goal,
      it.reached ? 'yes' : 'no',
      it.events.toLocaleString('en'),
      String(it.rounds.length),
    ]),
  ]);
