import type { StoreTransaction } from '#read-store';
import { AccessError } from '../access-error.js';
import type { AccessContext } from '../context.js';
import type { Role } from '../policy/actor.js';
import { revokeSessionsOf } from '../sessions/revoke-session.js';
import { ACCOUNT_COLUMNS, checkMunicipality, type Account } from './account.js';
import { lockAccounts } from './lock-accounts.js';

export interface AccountChanges {
  displayName?: string;
  office?: string;
  role?: Role;
  municipality?: string | null;
  disabled?: boolean;
}

/**
 * Changes what is given and leaves the rest. Disabling ends the account's sessions at once.
 * Throws `account_not_found`, `municipality_required`, or `last_administrator` when nobody would be left to administer.
 */
export async function updateAccount(
  context: AccessContext,
  id: string,
  changes: AccountChanges,
): Promise<Account> {
  const now = context.clock();
  return context.store.transaction(async (tx) => {
    await lockAccounts(tx);
    const before = await read(tx, id);
    const role = changes.role ?? before.role;
    const municipality = changes.municipality === undefined ? before.municipality : changes.municipality;
    const disabled = changes.disabled ?? before.disabledAt !== null;
    checkMunicipality(role, municipality);
    if (disabled || role !== 'administrator') await refuseLastAdministrator(tx, id);
    if (disabled) await revokeSessionsOf(tx, id, now);
    await tx.query(
      `update access.account set display_name = $2, office = $3, role = $4, municipality = $5,
         disabled_at = case when $6 then coalesce(disabled_at, $7) end
       where id = $1`,
      [
        id,
        changes.displayName ?? before.displayName,
        changes.office ?? before.office,
        role,
        municipality,
        disabled,
        now,
      ],
    );
    return read(tx, id);
  });
}

async function read(tx: StoreTransaction, id: string): Promise<Account> {
  const { rows } = await tx.query<Account>(
    `select ${ACCOUNT_COLUMNS} from access.account where account.id = $1`,
    [id],
  );
  const [account] = rows;
  if (!account) throw new AccessError('account_not_found', `There is no account ${id}.`);
  return account;
}

async function refuseLastAdministrator(tx: StoreTransaction, id: string): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    "select id from access.account where role = 'administrator' and disabled_at is null",
  );
  if (rows.length === 1 && rows[0]?.id === id) {
    throw new AccessError('last_administrator', 'This is the last administrator: make another one first.');
  }
}
