import pg from 'pg';
import type { ReadStore } from '#read-store';

/** One connection of its own, whose end a test may bring about. */
export interface Session {
  readonly client: pg.Client;
  /** Number of the server's process that serves it. */
  readonly pid: number;
}

/** Opens a session, hands it to `work` and ends it, whatever happens. */
export async function withSession<T>(url: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return await work({ client, pid: rows[0]?.pid ?? 0 });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Resolves as soon as the session waits for a lock that another one holds. */
export async function untilWaiting({ pool }: ReadStore, pid: number): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ waits: boolean }>(
      `select wait_event_type = 'Lock' as waits from pg_stat_activity, pg_sleep(0.01) where pid = $1`,
      [pid],
    );
    if (rows[0]?.waits) return;
  }
}

/** Ends a session from the server's side and waits until its process is gone. */
export async function endSession({ pool }: ReadStore, pid: number): Promise<void> {
  await pool.query('select pg_terminate_backend($1, 10000)', [pid]);
}
