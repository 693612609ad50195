import type pg from 'pg';
import type { ReadStore } from '#read-store';
import { runnerChannel } from './channel.js';
import type { Projection } from './projection.js';

type Versioned = Pick<Projection, 'name' | 'version'>;

/** First key of the advisory locks; the second is made of the read model's name and version. */
const LOCKS = 7_450_003;
const lockKey = `hashtext(name || ' ' || version)`;

/** A database that does not answer for this long counts as lost. */
const patience = { query_timeout: 5_000 };

/**
 * The right to feed read models, as locks of one database session: whoever holds the lock of a read model and version
 * feeds its builds, others stand by. PostgreSQL lets go of the locks when the session ends, however it ends. They save
 * double work; what keeps the rows right is the checkpoint's compare-and-set.
 */
export class Leases {
  private readonly held = new Set<string>();
  private lostBecause: Error | undefined;

  private constructor(private readonly client: pg.PoolClient) {}

  /** Opens a session; `onWake` is called when there may be something new to do, and when the session is lost. */
  static async open(store: ReadStore, onWake: () => void): Promise<Leases> {
    const client = await store.pool.connect();
    const leases = new Leases(client);
    const lose = (error?: Error) => {
      leases.lostBecause ??= error ?? new Error('the database ended the session that holds the read models');
      onWake();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', onWake);
    try {
      // A server that cannot reach this process any more lets go of the locks after about four seconds.
      await client.query({
        text: `set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2;
               listen ${runnerChannel}`,
        ...patience,
      });
      return leases;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Takes what nobody else holds; answers the names of all that this session holds. Throws when it was lost. */
  async take(wanted: readonly Versioned[]): Promise<ReadonlySet<string>> {
    this.throwIfLost();
    const missing = wanted.filter(({ name }) => !this.held.has(name));
    if (missing.length > 0) {
      const { rows } = await this.client.query<{ name: string; taken: boolean }>({
        text: `select name, pg_try_advisory_lock(${LOCKS}, ${lockKey}) as taken
                 from unnest($1::text[], $2::text[]) as wanted (name, version)`,
        values: [missing.map(({ name }) => name), missing.map(({ version }) => String(version))],
        ...patience,
      });
      for (const { name, taken } of rows) if (taken) this.held.add(name);
    } else await this.client.query({ text: 'select 1', ...patience });
    this.throwIfLost();
    return this.held;
  }

  /** Lets go of everything at once, so that the next runner need not wait for the connection to be seen to end. */
  async close(): Promise<void> {
    if (!this.lostBecause)
      await this.client
        .query({ text: 'select pg_advisory_unlock_all()', ...patience })
        .catch(() => undefined);
    // Not given back to the pool: the listening ends with the connection.
    this.client.release(true);
  }

  private throwIfLost(): void {
    if (this.lostBecause) throw this.lostBecause;
  }
}

/** Whether some runner holds a read model in this version. */
export async function isFed(store: ReadStore, name: string, version: string): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `select from pg_locks, (values ($1::text, $2::text)) as wanted (name, version)
      where locktype = 'advisory' and granted and classid = ${LOCKS} and objsubid = 2
        and objid = (${lockKey}::bigint & 4294967295)::oid
        and database = (select oid from pg_database where datname = current_database())`,
    [name, version],
  );
  return (rowCount ?? 0) > 0;
}
