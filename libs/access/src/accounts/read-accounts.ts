import type { AccessContext } from '../context.js';
import { ACCOUNT_COLUMNS, tidyUsername, type Account } from './account.js';

/** Every account, disabled ones too, by username. */
export async function listAccounts({ store }: AccessContext): Promise<Account[]> {
  const sql = `select ${ACCOUNT_COLUMNS} from access.account order by lower(account.username)`;
  return (await store.pool.query<Account>(sql)).rows;
}

export async function findAccount({ store }: AccessContext, id: string): Promise<Account | undefined> {
  const sql = `select ${ACCOUNT_COLUMNS} from access.account where account.id = $1`;
  return (await store.pool.query<Account>(sql, [id])).rows[0];
}

/** By username, whatever its upper and lower case. */
export async function findAccountByUsername(
  { store }: AccessContext,
  username: string,
): Promise<Account | undefined> {
  const sql = `select ${ACCOUNT_COLUMNS} from access.account where lower(account.username) = lower($1)`;
  return (await store.pool.query<Account>(sql, [tidyUsername(username)])).rows[0];
}
