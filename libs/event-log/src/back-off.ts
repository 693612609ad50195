import { setTimeout as delay } from 'node:timers/promises';

/**
 * Milliseconds to wait after `failures` failures in a row: doubling from `least` to `most`, jittered between half
 * and the whole, so that many clients do not come back at the same instant.
 */
export function backOff(failures: number, least: number, most: number): number {
  const full = Math.min(most, least * 2 ** Math.min(failures - 1, 30));
  return full * (0.5 + Math.random() / 2);
}

/** Waits; an abort ends the wait at once, without an error. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}

/** Whether the promise is fulfilled or rejected within the time; it keeps running when it is not. */
export async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, tooLate]).finally(() => clearTimeout(timer));
}
