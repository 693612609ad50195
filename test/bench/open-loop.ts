import { setTimeout as pause } from 'node:timers/promises';

/**
 * Begins something `total` times at a steady rate, whether the ones before are done or not, as people do who know
 * nothing of each other. Returns how long each took in milliseconds, counted from the instant it was due: if the
 * system makes the next ones wait, their waiting counts.
 */
export async function timesInOpenLoop(
  total: number,
  perSecond: number,
  task: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const start = performance.now();
  const times: Promise<number>[] = [];
  for (let turn = 0; turn < total; turn++) {
    const due = start + (turn * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    const time = task(turn).then(() => performance.now() - due);
    // Met below; until then it must not count as unhandled.
    time.catch(() => undefined);
    times.push(time);
  }
  return Promise.all(times);
}
