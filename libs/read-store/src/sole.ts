import type { ReadStore } from './read-store.js';

/**
 * Runs `work` while no other process does work under this key; answers false at once when one does. The right to it is
 * a lock of a database session, so it ends with the process, however that ends. `signal` says that the session was lost
 * and another may have begun.
 */
export async function ifSole(
  store: Pick<ReadStore, 'pool'>,
  key: number,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const client = await store.pool.connect();
  const lost = new AbortController();
  const lose = () => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      key,
    ]);
    if (!rows[0]?.taken) return false;
    try {
      await work(lost.signal);
    } finally {
      // At once for the next one: a closed connection is noticed only a moment later.
      await client.query('select pg_advisory_unlock($1)', [key]).catch(() => undefined);
    }
    return true;
  } finally {
    // Not given back to the pool: the lock ends with the connection.
    client.release(true);
  }
}
