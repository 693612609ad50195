import type { StoreTransaction } from '#read-store';

/** The tables of schema `access`: whether a backup must hold them, or why it need not. */
export const accessTables = {
  'access.account': 'kept',
  // Who restores signs in anew: a stolen backup must not hold sessions, and old ones end anyway.
  'access.session': 'not kept: everybody signs in again',
  'access.sign_in_attempt': 'not kept: counts of the last minutes',
} as const;

/** Every account with its password's hash, one JSON object a line, as PostgreSQL writes it, so that no value is rounded. */
export async function exportAccounts(tx: StoreTransaction): Promise<string[]> {
  const { rows } = await tx.query<{ line: string }>(
    'select to_json(account)::text as line from access.account order by created_at, id',
  );
  return rows.map(({ line }) => line);
}

/**
 * Puts exported accounts into a database that has none. Columns that are younger than the export get their defaults.
 * Throws when there are accounts already.
 */
export async function importAccounts(tx: StoreTransaction, lines: readonly string[]): Promise<void> {
  const [first] = lines;
  if (first === undefined) return;
  await tx.query('lock table access.account in exclusive mode');
  const { rowCount } = await tx.query('select from access.account limit 1');
  if (rowCount)
    throw new Error('The database already holds accounts; they can be imported only where there are none.');
  const columns = Object.keys(JSON.parse(first) as object)
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .join(', ');
  await tx.query(
    `insert into access.account (${columns})
     select ${columns} from jsonb_populate_recordset(null::access.account, $1::jsonb)`,
    [`[${lines.join(',')}]`],
  );
}
