import { jest } from '@jest/globals';
import { createPool, type ReadStore } from '#read-store';
import { capabilities } from './capabilities.js';
import { locks } from './locks.js';
import { migrations } from './migrations.js';
import { notifications } from './notifications.js';
import { outages, restarts } from './outages.js';
import { schemas } from './schemas.js';
import { transactions } from './transactions.js';
import { values } from './values.js';

/** A PostgreSQL server under contract, with a database that this run made and may fill. */
export interface ReadStoreServer {
  readonly url: string;
  /** Stops the server and starts it again at the same address. Absent where the server is not ours to restart. */
  readonly restart?: () => Promise<void>;
  /** Removes the database and whatever was started for it. */
  close(): Promise<void>;
}

/** What every part of the contract gets; to be read inside a test, when the server is open. */
export interface Given {
  readonly url: string;
  readonly store: ReadStore;
  restart(): Promise<void>;
}

/**
 * Everything the registry relies on a read store for, as tests. `restartable` says beforehand whether `open` gives a
 * server with `restart`.
 */
export function describeReadStoreContract(
  name: string,
  open: () => Promise<ReadStoreServer>,
  { restartable = false, timeoutMs = 120_000 } = {},
): void {
  describe(`read store contract: ${name}`, () => {
    jest.setTimeout(timeoutMs);
    let server: ReadStoreServer | undefined;
    let store: ReadStore | undefined;
    const given: Given = {
      get url() {
        return opened(server).url;
      },
      get store() {
        return opened(store);
      },
      restart: async () => opened(opened(server).restart)(),
    };

    beforeAll(async () => {
      server = await open();
      store = createPool(server.url);
    });
    afterAll(async () => {
      await store?.close();
      await server?.close();
    });

    describe('capabilities', () => capabilities(given));
    describe('values', () => values(given));
    describe('transactions', () => transactions(given));
    describe('locks', () => locks(given));
    describe('notifications', () => notifications(given));
    describe('migrations', () => migrations(given));
    describe('schemas', () => schemas(given));
    describe('outages', () => outages(given));
    if (restartable) describe('restarts', () => restarts(given));
    else it.skip('comes back after a restart (skipped: this server is not ours to restart)', () => undefined);
  });
}

function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The server of the contract is not open.');
  return part;
}
