import { setTimeout as pause } from 'node:timers/promises';
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
  return { url: url.href, drop: () => drop(address, name) };
}

async function startServer(place: Place): Promise<string> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir: place.madeFolder('postgres') });
  place.endsWith(stop);
  return url;
}

/** PostgreSQL lets only a superuser end its own vacuum workers, so whoever is not one waits for them. */
async function drop(address: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await execute(address, `drop database if exists ${name} with (force)`);
    } catch (error) {
      if ((error as { code?: string }).code !== '42501' || attempt === 120) throw error;
      await pause(500);
    }
  }
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
