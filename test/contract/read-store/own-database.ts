import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface OwnDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** From this version on PostgreSQL brings its own locale, the same on every system. */
const BUILTIN_LOCALES = 170_000;

/**
 * Makes a database with the locale that `docs/operations.md` asks for: text in the order of its code points. The user
 * in `serverUrl` must be allowed to create databases.
 */
export async function ownDatabase(serverUrl: string): Promise<OwnDatabase> {
  const name = `contract_${randomBytes(8).toString('hex')}`;
  await withServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int4 as version",
    );
    const locale =
      (rows[0]?.version ?? 0) >= BUILTIN_LOCALES
        ? "locale_provider builtin builtin_locale 'C.UTF-8'"
        : "lc_collate 'C' lc_ctype 'C.UTF-8'";
    await client.query(`create database ${name} template template0 encoding 'UTF8' ${locale}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      withServer(serverUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function withServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
