/** The long run does every fault several times; the short one, a part of `npm test`, the most telling ones once. */
export const isLongRun = process.env.TIRU_FAULTS === 'long';

/** Everything that is left to chance follows from this number. */
export const seed = Number(process.env.TIRU_FAULT_SEED ?? Date.now() % 1_000_000);

if (!Number.isSafeInteger(seed) || seed < 0)
  throw new Error(
    `TIRU_FAULT_SEED is "${process.env.TIRU_FAULT_SEED}"; it must be a whole number, such as 4711`,
  );

/** Stands in the name of each test that leaves something to chance, so that a failing one says how to repeat it. */
export const repeatedBy = `repeat: TIRU_FAULT_SEED=${seed} npm run ${isLongRun ? 'test:faults' : 'jest -- test/faults'}`;

export const rounds = (inLongRun: number): number => (isLongRun ? inLongRun : 1);

/** A test of the long run; the short one names it as left out. */
export function itInLongRun(name: string, test: () => Promise<void>, timeout: number): void {
  if (isLongRun) it(`${name} (${repeatedBy})`, test, timeout);
  else it.skip(`${name} (only in npm run test:faults)`, test, timeout);
}

/** Numbers from 0 to below 1 that are the same for the same seed and name (mulberry32). */
export function chance(name: string): () => number {
  let state = [...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
