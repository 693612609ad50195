import pg from 'pg';
import { SUPERUSER } from './cluster.js';

export const DATABASE = 'tiru';
export const ROLE = 'tiru';

/** A connection as the cluster's superuser to its maintenance database. */
export function superuserConnection(port: number, password: string): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  return client;
}

/**
 * Makes the role and the database the application uses. The role is no superuser: otherwise one SQL injection could
 * run programs on the machine. It may create databases, because every spec runs in one of its own.
 */
export async function prepareDatabase(client: pg.Client, password: string): Promise<void> {
  // Two processes may prepare at once; the lock is of the cluster's maintenance database.
  await client.query('select pg_advisory_lock(7450001)');
  const role = await client.query('select from pg_roles where rolname = $1', [ROLE]);
  if (role.rowCount === 0) {
    await client.query(`create role ${ROLE} login createdb password ${client.escapeLiteral(password)}`);
  }
  const database = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${ROLE}`);
  await client.query('select pg_advisory_unlock(7450001)');
}
