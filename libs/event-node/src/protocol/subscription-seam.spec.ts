import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { EventStore } from '../store/event-store.js';
import { createSchema } from '../store/schema.js';
import type { ReadResp } from './definitions.js';
import type { Outgoing } from './outgoing.js';
import { subscribe } from './subscription.js';

test('an event committed between the last page and the waiting is not missed', async () => {
  const db = new DatabaseSync(':memory:');
  createSchema(db);
  const store = new EventStore(db, () => undefined);
  const append = () => {
    const id = randomBytes(16);
    const event = {
      id,
      type: 'Noted',
      contentType: 'application/json',
      data: id,
      metadata: new Uint8Array(),
    };
    return store.append({ stream: 'visit-1', expected: 'any', events: [event] });
  };
  await append();

  const leaving = new AbortController();
  const received: string[] = [];
  const out = {
    over: leaving.signal,
    write(response: ReadResp) {
      const revision = response.getEvent()?.getEvent()?.getStreamRevision();
      if (revision !== undefined) received.push(revision);
      if (received.length === 2) leaving.abort();
      return false;
    },
    // The reader is slow with the first event; while it takes its time the second one is committed.
    room: async () => void (received.length === 1 && (await append())),
  } as unknown as Outgoing<ReadResp>;
  const all = {
    stream: undefined,
    from: 'start',
    backwards: false,
    limit: 'subscription',
    filter: undefined,
    resolveLinks: false,
    uuidForm: 'string',
  } as const;
  await subscribe(store, all, out);
  expect(received).toEqual(['0', '1']);
  store.close();
});
