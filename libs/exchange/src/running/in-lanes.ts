/**
 * Does the work for each item, `most` at a time, and yields the results in the order of the items. Items that share a
 * lane are worked on one after the other. Ends with the first error, when what is under way has ended.
 */
export async function* inLanes<Item, Result>(
  items: AsyncIterable<Item>,
  lanesOf: (item: Item) => readonly string[],
  work: (item: Item) => Promise<Result>,
  most: number,
): AsyncIterable<Result> {
  const last = new Map<string, Promise<unknown>>();
  const underWay: Promise<Result>[] = [];
  const begin = (item: Item): Promise<Result> => {
    const lanes = [...new Set(lanesOf(item))];
    const before = lanes.flatMap((lane) => last.get(lane) ?? []);
    const result = Promise.all(before).then(() => work(item));
    const ended = result.catch(() => undefined);
    for (const lane of lanes) last.set(lane, result);
    void ended.then(() => {
      for (const lane of lanes) if (last.get(lane) === result) last.delete(lane);
    });
    return result;
  };
  try {
    for await (const item of items) {
      underWay.push(begin(item));
      if (underWay.length >= most) yield await (underWay.shift() as Promise<Result>);
    }
    for (let next = underWay.shift(); next; next = underWay.shift()) yield await next;
  } finally {
    await Promise.allSettled(underWay);
  }
}
