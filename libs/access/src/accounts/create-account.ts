import type { StoreTransaction } from '#read-store';
import { AccessError } from '../access-error.js';
import type { AccessContext } from '../context.js';
import { hashPassword } from '../passwords/hash.js';
import { oneTimePassword } from '../passwords/one-time-password.js';
import type { Role } from '../policy/actor.js';
import { ACCOUNT_COLUMNS, checkMunicipality, checkUsername, tidyUsername, type Account } from './account.js';

export interface NewAccount {
  username: string;
  displayName: string;
  office: string;
  role: Role;
  municipality?: string | null;
}

/** An account and the password its holder must change at the first sign-in. It is shown here and never again. */
export interface AccountWithPassword {
  account: Account;
  password: string;
}

/** Throws `username_taken`, `invalid_username` or `municipality_required`. */
export async function createAccount(
  context: AccessContext,
  wanted: NewAccount,
): Promise<AccountWithPassword> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const account = await context.store.transaction((tx) =>
    insertAccount(tx, context.clock(), wanted, passwordHash),
  );
  return { account, password };
}

export async function insertAccount(
  tx: StoreTransaction,
  now: Date,
  wanted: NewAccount,
  passwordHash: string,
): Promise<Account> {
  const username = tidyUsername(wanted.username);
  const municipality = wanted.municipality ?? null;
  checkUsername(username);
  checkMunicipality(wanted.role, municipality);
  const { rows } = await tx.query<Account>(
    `insert into access.account as account (username, display_name, office, role, municipality, password_hash,
       must_change_password, created_at, password_changed_at)
     values ($1, $2, $3, $4, $5, $6, true, $7, $7)
     on conflict ((lower(username))) do nothing
     returning ${ACCOUNT_COLUMNS}`,
    [username, wanted.displayName, wanted.office, wanted.role, municipality, passwordHash, now],
  );
  const [account] = rows;
  if (!account) throw new AccessError('username_taken', `The username "${username}" is already in use.`);
  return account;
}
