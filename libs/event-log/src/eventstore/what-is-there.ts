import { setImmediate as turn } from 'node:timers/promises';

/** What is needed of a stream of objects; the client declares its own with fewer events than Node's have. */
export interface Source {
  read(): unknown;
  on(event: 'readable', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  once(event: string, listener: (...args: unknown[]) => void): unknown;
  destroy(): unknown;
}

/** Most items handed on at once: what waits behind them gets its turn. */
const mostAtOnce = 512;

/**
 * Yields what a stream of objects holds, all of it at once, then waits for more. One promise and one timer for each
 * wait instead of each item is what makes a long read cheap. Ends with the stream, also when it is destroyed; its
 * error is thrown after what came before it.
 *
 * @param stallMs throws when nothing comes for so long; undefined waits for ever
 */
export async function* whatIsThere<Item>(
  stream: Source,
  stallMs?: number,
): AsyncGenerator<readonly Item[], void, undefined> {
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => undefined;
  stream.on('readable', () => wake());
  for (const end of ['end', 'close']) stream.once(end, () => ((isOver = true), wake()));
  stream.once('error', (error) => ((failure = { error }), wake()));
  for (;;) {
    const chunk = take<Item>(stream);
    if (chunk.length > 0) {
      yield chunk;
      continue;
    }
    if (failure) throw failure.error;
    if (isOver) return;
    let timer: NodeJS.Timeout | undefined;
    const isLate = await new Promise<boolean>((resolve) => {
      wake = () => resolve(false);
      if (stallMs !== undefined) timer = setTimeout(resolve, stallMs, true);
    });
    clearTimeout(timer);
    if (isLate) throw new Error(`no answer within ${stallMs} ms`);
    // The wire hands over messages one after the other in one turn of the event loop. After it they are all there.
    await turn();
  }
}

function take<Item>(stream: Source): Item[] {
  const items: Item[] = [];
  while (items.length < mostAtOnce) {
    const item = stream.read() as Item | null;
    if (item === null) break;
    items.push(item);
  }
  return items;
}
