import { EventStoreDBClient } from '@eventstore/db-client';
import { jest } from '@jest/globals';
import { openEventLog } from '#event-log';
import { describeAppends } from './appends.js';
import { describeDeletedAndCut } from './deleted-and-cut.js';
import { describeProtocolAppends } from './protocol-appends.js';
import { describeProtocolReads } from './protocol-reads.js';
import { describeReads } from './reads.js';
import type { OnServer } from './on-server.js';
import { describeSubscriptions } from './subscriptions.js';

/** A server to hold to the contract, and what to do when the suite is done. */
export interface ContractServer {
  /** Its address, `esdb://…`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * What the registry relies on of an event log, through the adapter; and below it the corners of the protocol through
 * the bare client, so that a real server tells where the embedded node differs.
 *
 * May be run on a server that others use: it writes only to streams of its own, made anew each time, and expects
 * neither an empty log nor to be its only writer. It reads `$all`, so on a server with users the address must name one
 * who may. What it leaves behind are some hundred synthetic events in categories that begin with `contract`.
 */
export function describeEventLogContract(name: string, open: () => Promise<ContractServer>): void {
  describe(`the contract of the event log, by ${name}`, () => {
    jest.setTimeout(60_000);
    let server: ContractServer;
    const on = {} as { -readonly [Part in keyof OnServer]: OnServer[Part] };

    beforeAll(async () => {
      server = await open();
      on.log = openEventLog(server.url);
      on.other = openEventLog(server.url);
      on.client = EventStoreDBClient.connectionString(server.url);
      on.withoutBatches = EventStoreDBClient.connectionString(server.url);
      Object.assign(on.withoutBatches, { supports: async () => false });
      await on.log.ping();
    }, 120_000);
    afterAll(async () => {
      await Promise.all([
        on.log?.close(),
        on.other?.close(),
        on.client?.dispose(),
        on.withoutBatches?.dispose(),
      ]);
      await server?.close();
    });

    describeAppends(on);
    describeReads(on);
    describeSubscriptions(on);
    describeDeletedAndCut(on);
    describeProtocolAppends(on);
    describeProtocolReads(on);
  });
}
