import { LogUnavailable } from '../log-errors.js';
import { parseAddress } from './address.js';
import { createClient, disposeClient, type Client } from './create-client.js';

/** The client in use. It is replaced when it is suspected of holding on to a dead channel. */
export interface Connection {
  /** Borrows the current client; `release` must be called when the call on it is over. */
  borrow(): Lease;
  /** Aborts when the connection is closed. */
  readonly closed: AbortSignal;
  close(): Promise<void>;
}

export interface Lease {
  readonly client: Client;
  /** Later calls get a new client. Calls still running on this one go on until they end by themselves. */
  replace(): void;
  release(): void;
}

interface Slot {
  readonly client: Client;
  leases: number;
}

export function connect(url: string): Connection {
  const address = parseAddress(url);
  let current: Slot | null = { client: createClient(address), leases: 0 };
  const alive = new Set([current]);
  const closing = new AbortController();

  const disposeIfIdle = (slot: Slot) => {
    if (slot === current || slot.leases > 0 || !alive.delete(slot)) return;
    void disposeClient(slot.client);
  };

  return {
    closed: closing.signal,
    borrow() {
      if (current === null) throw new LogUnavailable('it was closed');
      const slot = current;
      slot.leases++;
      let released = false;
      return {
        client: slot.client,
        replace() {
          if (slot !== current) return;
          current = { client: createClient(address), leases: 0 };
          alive.add(current);
        },
        release() {
          if (released) return;
          released = true;
          slot.leases--;
          disposeIfIdle(slot);
        },
      };
    },
    async close() {
      current = null;
      closing.abort();
      const slots = [...alive];
      alive.clear();
      await Promise.all(slots.map((slot) => disposeClient(slot.client)));
    },
  };
}
