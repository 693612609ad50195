/**
 * A sequence that can be taken one by one or, much cheaper when it is long, in chunks of as many items as are there.
 * It can be taken once, in one of the two ways.
 */
export interface Chunked<Item> extends AsyncGenerator<Item, void, undefined> {
  chunks(): AsyncGenerator<readonly Item[], void, undefined>;
}

/** Gives a sequence of chunks its other way of being taken. */
export function inChunks<Item>(chunks: AsyncGenerator<readonly Item[], void, undefined>): Chunked<Item> {
  return Object.assign(oneByOne(chunks), { chunks: () => chunks });
}

/** The chunks of any sequence; chunks of one where it knows no others. */
export function chunksOf<Item>(
  items: AsyncIterable<Item> | Chunked<Item>,
): AsyncGenerator<readonly Item[], void, undefined> {
  return 'chunks' in items ? items.chunks() : singly(items);
}

/** The items of chunks. Leaving it early ends the chunks too. */
export async function* oneByOne<Item>(
  chunks: AsyncIterable<readonly Item[]>,
): AsyncGenerator<Item, void, undefined> {
  for await (const chunk of chunks) for (const item of chunk) yield item;
}

async function* singly<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[], void, undefined> {
  for await (const item of items) yield [item];
}
