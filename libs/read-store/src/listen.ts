import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface ListenOptions {
  /** The connection was lost: nothing is heard until it is back. */
  onLost?: () => void;
  /** The connection was lost and is back: whatever was notified in between is lost, so look for yourself. */
  onReconnect?: () => void;
  /** between two signs of life of the connection; default 15 s */
  heartbeatMs?: number;
}

export interface Listener {
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Calls `onMessage` with the payload of every notification on `channel`, over a connection of its own which is opened
 * again, for as long as it takes, when it is lost. Resolves when listening has begun; rejects if it cannot begin.
 */
export async function listen(
  url: string,
  channel: string,
  onMessage: (payload: string) => void,
  { onLost, onReconnect, heartbeatMs = 15_000 }: ListenOptions = {},
): Promise<Listener> {
  const closing = new AbortController();
  let client = await open();
  return {
    close: async () => {
      closing.abort();
      await client.end().catch(() => undefined);
    },
  };

  async function open(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: url,
      application_name: 'tiru listen',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    opened.on('error', () => undefined);
    opened.on('notification', (message) => {
      if (message.channel === channel) onMessage(message.payload ?? '');
    });
    try {
      await opened.connect();
      await opened.query(`listen ${opened.escapeIdentifier(channel)}`);
    } catch (error) {
      void opened.end().catch(() => undefined);
      throw error;
    }
    const heartbeat = setInterval(() => void beat(opened), heartbeatMs);
    heartbeat.unref();
    opened.once('end', () => {
      clearInterval(heartbeat);
      if (closing.signal.aborted) return;
      onLost?.();
      void reopen();
    });
    return opened;
  }

  async function reopen(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt += 1) {
      const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
      await delay(pause, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      try {
        client = await open();
        if (closing.signal.aborted) await client.end();
        else onReconnect?.();
        return;
      } catch {
        continue;
      }
    }
  }
}

// A connection whose other side vanished without a word fails only when something is asked of it.
async function beat(client: pg.Client): Promise<void> {
  try {
    await client.query('select 1');
  } catch {
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}
