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
}

export async function runTransaction<T>(
  pool: pg.Pool,
  work: (tx: StoreTransaction) => Promise<T>,
  { isolation = 'read committed', readOnly = false }: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin isolation level ${isolation}${readOnly ? ' read only' : ''}`);
    const result = await work({
      query: client.query.bind(client) as pg.PoolClient['query'],
      db: kyselyOver(client),
    });
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

function kyselyOver(client: pg.PoolClient): Kysely<unknown> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
}
