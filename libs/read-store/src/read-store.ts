import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { boundedBy, type Bounds } from './bounds.js';
import { columnTypes } from './column-types.js';
import { runTransaction, type StoreTransaction, type TransactionOptions } from './transaction.js';

export interface ReadStore {
  readonly pool: pg.Pool;
  readonly db: Kysely<unknown>;
  /** Commits when `work` resolves; rolls back and rethrows when it throws. */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Round trip to the server in milliseconds; throws when it does not answer. */
  ping(): Promise<number>;
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** connections at most; default 10 */
  max?: number;
  /** shown in pg_stat_activity */
  applicationName?: string;
  /** For a process that keeps others waiting while it writes; without them the server's own settings hold. */
  bounds?: Bounds;
  /** A connection broke: the pool has already dropped it and will open another, so this is for the log. */
  onError?: (error: Error) => void;
}

/**
 * Opens a pool of connections to the read store at `url`; nothing connects before the first query.
 * int8 comes as bigint, numeric as string, date as 'YYYY-MM-DD', timestamptz as Date.
 */
export function createPool(url: string, options: PoolOptions = {}): ReadStore {
  const onError = options.onError ?? (() => undefined);
  const pool = new pg.Pool({
    // What is asked at the same time on one connection is sent at the same time, and answered in that order.
    pipeline: true,
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'tiru',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // With a connection go the statements it has prepared, also those for tables that are gone.
    maxLifetimeSeconds: 3_600,
    ...(options.bounds && boundedBy(options.bounds)),
    types: columnTypes,
  });
  pool.on('error', onError);
  // The pool listens to idle connections only: a server that dies while a connection is in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));

  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    db,
    transaction: (work, transactionOptions) => runTransaction(pool, work, transactionOptions),
    ping: async () => {
      const start = performance.now();
      await pool.query('select 1');
      return performance.now() - start;
    },
    close: () => db.destroy(),
  };
}
