import { EventStoreDBClient } from '@eventstore/db-client';
import type { Address } from './address.js';

export type Client = EventStoreDBClient;

/** What the client keeps to itself and has to be reached to contain its defects. */
interface ClientInside {
  supports: () => Promise<boolean>;
  handleError: (client: unknown, error: unknown) => Promise<void>;
  getChannel: () => Promise<{ close(): void }>;
}

let clientsMade = 0;

/**
 * Makes a client that shares nothing with the clients before it.
 *
 * - `throwOnAppendFailure=false` in the address is overruled: it returns wrong revisions.
 * - Every client has another keep-alive timeout, because grpc-js gives channels with equal options the same
 *   connection, and with it the same broken socket or the same back-off of up to two minutes.
 * - Batch appends are never used. They share one stream and one table of open appends across all clients of the
 *   process: a stream that ends leaves them hanging, an error of one client rejects the others' appends, the
 *   answer to a rejected one crashes the process, and their deadline is a wall-clock time. The client would ask
 *   the server's capabilities before each append and remember a refusal for ever; that call disappears as well.
 * - Its own handling of a lost connection waits for the next one, and rejects with nobody listening when a cluster
 *   cannot be found then. That would end the process; whoever makes the next call learns of it anyway.
 */
export function createClient({ connectionString, hosts }: Address): Client {
  bypassProxy(hosts);
  clientsMade++;
  const overruled = `throwOnAppendFailure=true&keepAliveTimeout=${10_000 + (clientsMade % 10_000)}`;
  const separator = connectionString.includes('?') ? '&' : '?';
  const client = EventStoreDBClient.connectionString(connectionString + separator + overruled);
  const { handleError } = client as unknown as ClientInside;
  Object.assign(client, {
    supports: async () => false,
    handleError: (grpcClient, error) => handleError(grpcClient, error).catch(() => undefined),
  } satisfies Partial<ClientInside>);
  return client;
}

/** Ends the client's calls and closes its connection. Never rejects. */
export async function disposeClient(client: Client): Promise<void> {
  // Not awaited: it cancels the calls at once, and then waits for streams that may never finish.
  void client.dispose().catch(() => undefined);
  const channel = await (client as unknown as ClientInside).getChannel().catch(() => null);
  channel?.close();
}

/** grpc-js sends even calls to this machine through `http_proxy`, unless the host is listed here. */
function bypassProxy(hosts: readonly string[]): void {
  const listed = (process.env.no_grpc_proxy ?? process.env.no_proxy ?? '').split(',').filter(Boolean);
  const missing = hosts.filter((host) => /^(localhost|127\.0\.0\.1)$/.test(host) && !listed.includes(host));
  if (missing.length > 0) process.env.no_grpc_proxy = [...listed, ...new Set(missing)].join(',');
}
