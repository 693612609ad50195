import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

/** One database transaction: SQL through `query`, or the query builder through `db`. */
export interface StoreTransaction {
  readonly query: pg.PoolClient['query'];
  readonly db: Kysely<unknown>;
}

export interface TransactionOptions {
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readOnly?: boolean;
  /**
   * False: the commit does not wait for the disk. After a crash of PostgreSQL the last such transactions may be missing,
   * whole and in order. Only for what can be made again. Default true.
   */
  durable?: boolean;
}

export async function runTransaction<T>(
  pool: pg.Pool,
  work: (tx: StoreTransaction) => Promise<T>,
  { isolation = 'read committed', readOnly = false, durable = true }: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begin = `begin isolation level ${isolation}${readOnly ? ' read only' : ''}`;
    await client.query(durable ? begin : `${begin}; set local synchronous_commit = off`);
    const result = await work(transactionOver(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    // A connection that could not roll back is thrown away, lest its transaction reach the next user.
    client.release(broken);
  }
}

/** The query builder is made when it is asked for: most transactions that write a lot never do. */
function transactionOver(client: pg.PoolClient): StoreTransaction {
  let db: Kysely<unknown> | undefined;
  return {
    query: client.query.bind(client) as pg.PoolClient['query'],
    get db() {
      return (db ??= kyselyOver(client));
    },
  };
}

function kyselyOver(client: pg.PoolClient): Kysely<unknown> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
}
