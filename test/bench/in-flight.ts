/**
 * Does something `total` times, `width` of them at the same time: each of `width` workers begins its next when its
 * last is done. Returns how many were done in a second.
 */
export async function rateInFlight(
  total: number,
  width: number,
  task: (worker: number, turn: number) => Promise<unknown>,
): Promise<number> {
  let begun = 0;
  const work = async (worker: number) => {
    for (let turn = 0; begun < total; turn++) {
      begun++;
      await task(worker, turn);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: width }, (_, worker) => work(worker)));
  return total / ((performance.now() - start) / 1000);
}
