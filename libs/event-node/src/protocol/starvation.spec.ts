import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { PAGE_EVENTS } from '../store/cursor.js';
import type { EventStore } from '../store/event-store.js';
import { readAllRequest } from '../testing/raw-streams.js';
import { newFolder, openStore, proposed } from '../testing/sample-log.js';
import { type ReadReq, type ReadResp, streams } from './definitions.js';
import { readHandler } from './streams-read.js';

const PAGES = 20;
let root: string;
let store: EventStore;
beforeEach(async () => {
  const made = newFolder();
  root = made.root;
  store = openStore(made.folder);
  for (let page = 0; page < PAGES; page++) {
    const events = Array.from({ length: PAGE_EVENTS }, () => proposed('synthetic'));
    await store.append({ stream: 'visit-1', expected: 'any', events });
  }
});
afterEach(() => {
  store.close();
  rmSync(root, { recursive: true });
});

/** A reader that takes everything at once, so that nothing but the node's own pauses lets others work. */
class FastReader extends EventEmitter {
  readonly request: ReadReq;
  writableNeedDrain = false;
  events = 0;

  constructor(change: (options: ReadReq.Options) => void) {
    super();
    this.request = readAllRequest(change);
  }

  write(response: ReadResp): boolean {
    if (response.hasEvent()) this.events += 1;
    this.emit('written', response);
    return true;
  }

  end(): void {
    this.emit('ended');
  }
}

test.each([
  ['read', (options: ReadReq.Options) => void options.setCount('1000000')],
  [
    'subscription',
    (options: ReadReq.Options) =>
      void options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
  ],
])('an append is committed in the middle of the fastest possible %s of a long log', async (_, change) => {
  const reader = new FastReader(change);
  const stopping = new AbortController();
  readHandler(store, stopping.signal)(reader as never);
  await new Promise((resolve) => reader.once('written', resolve));
  await store.append({ stream: 'visit-2', expected: 'any', events: [proposed('synthetic')] });
  // It waits for a few pages, however long the log is.
  expect(reader.events).toBeGreaterThan(0);
  expect(reader.events).toBeLessThanOrEqual(4 * PAGE_EVENTS);
  await new Promise<void>((resolve) => {
    reader.on('written', () => reader.events === PAGES * PAGE_EVENTS + 1 && resolve());
  });
  stopping.abort();
});
