import type { LogEvent } from '#event-log';
import { projections } from '#read-models';
import { brokenBy, type Broken } from './broken.js';
import type { ReferenceFold } from './reference-fold.js';
import type { Standing } from './snapshot.js';

export const FOLD_OF_THE_LOG = 'every read model is the fold of the log';
export const ROWS_WITH_CHECKPOINT = 'at no moment is a checkpoint ahead of its rows, or behind them';

/**
 * @param atRest what the read models held after they had reached the log's end
 * @param samples what they held at moments while commands came and processes died
 */
export async function brokenInReadModels(
  log: readonly LogEvent[],
  fold: ReferenceFold,
  atRest: readonly Standing[],
  samples: readonly Standing[],
): Promise<Broken[]> {
  // The fold goes forward only: first what was seen on the way, then the end.
  const onTheWay = await differences(log, fold, samples.toSorted(byPosition));
  const built = new Set(atRest.map(({ readModel }) => readModel));
  const missing = projections
    .filter(({ name }) => !built.has(name))
    .map(({ name }) => `${name} has no tables`);
  return [
    ...brokenBy(ROWS_WITH_CHECKPOINT, onTheWay),
    ...brokenBy(FOLD_OF_THE_LOG, [...missing, ...(await differences(log, fold, atRest))]),
  ];
}

async function differences(
  log: readonly LogEvent[],
  fold: ReferenceFold,
  standings: readonly Standing[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { readModel, position, hashes } of standings) {
    const expected = await fold.at(log, readModel, position);
    const tables = new Set([...Object.keys(expected.hashes), ...Object.keys(hashes)]);
    for (const table of tables) {
      const [is, due] = [hashes[table] ?? 'no table', expected.hashes[table] ?? 'no table'];
      if (is !== due)
        found.push(`${readModel}.${table} at ${position ?? 'the start'}: ${is}; the log gives ${due}`);
    }
  }
  return found;
}

const byPosition = (a: Standing, b: Standing): number => Number((a.position ?? -1n) - (b.position ?? -1n));
