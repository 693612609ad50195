import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '#read-store';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A fresh, empty database for one spec, on the one server of the jest run or on TIRU_TEST_DATABASE_URL (whose user
 * must be allowed to create databases). `drop` ends the sessions that are still open.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await execute(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(server, name) };
}

/** The server's own vacuuming of a database may not be ended by us, only waited for. */
async function dropDatabase(server: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await execute(server, `drop database if exists ${name} with (force)`);
    } catch (error) {
      const isBeingVacuumed = (error as { code?: string }).code === '42501';
      if (!isBeingVacuumed || attempt === 50) throw error;
      await pause(100);
    }
  }
}

async function serverUrl(): Promise<string> {
  const given = process.env['TIRU_TEST_DATABASE_URL'];
  if (given) return given;
  const dataDir = process.env['TIRU_TEST_POSTGRES_FOLDER'];
  if (!dataDir) throw new Error('jest.config.mjs must name test/harness/postgres-setup.mjs as globalSetup.');
  // The first caller of the run starts the server, all others, in whichever worker, attach to it.
  const settings = { fsync: false, full_page_writes: false, synchronous_commit: false, max_connections: 200 };
  const { url } = await startEmbeddedPostgres({ dataDir, settings });
  // Within this worker the next call need not look again.
  process.env['TIRU_TEST_DATABASE_URL'] = url;
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
