import { AccessError } from '../access-error.js';
import type { AccessContext } from '../context.js';
import { hashPassword } from '../passwords/hash.js';
import { oneTimePassword } from '../passwords/one-time-password.js';
import { revokeSessionsOf } from '../sessions/revoke-session.js';

/** Gives the account a new one-time password, answered once, and ends its sessions. Throws `account_not_found`. */
export async function resetPassword(context: AccessContext, accountId: string): Promise<string> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const now = context.clock();
  await context.store.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `update access.account set password_hash = $2, must_change_password = true, password_changed_at = $3
       where id = $1`,
      [accountId, passwordHash, now],
    );
    if (!rowCount) throw new AccessError('account_not_found', `There is no account ${accountId}.`);
    await revokeSessionsOf(tx, accountId, now);
  });
  return password;
}
