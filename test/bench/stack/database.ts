import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startEmbeddedPostgres } from '#read-store';
import type { Place } from '../place.js';

export interface Database {
  readonly url: string;
  drop(): Promise<void>;
}

const servers = new WeakMap<Place, Promise<string>>();

/** An empty database on the one PostgreSQL of this run, which is set up as it is for `tiru start`. */
export async function createDatabase(place: Place): Promise<Database> {
  const server = servers.get(place) ?? startServer(place);
  servers.set(place, server);
  const address = await server;
  const name = `bench_${randomBytes(6).toString('hex')}`;
  await execute(address, `create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(address, `drop database if exists ${name} with (force)`) };
}

async function startServer(place: Place): Promise<string> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir: place.madeFolder('postgres') });
  place.endsWith(stop);
  return url;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
