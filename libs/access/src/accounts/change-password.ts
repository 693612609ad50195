import { AccessError } from '../access-error.js';
import type { AccessContext } from '../context.js';
import { hashPassword, verifyPassword } from '../passwords/hash.js';
import { checkNewPassword, isTooLong } from '../passwords/rules.js';
import { revokeSessionsOf } from '../sessions/revoke-session.js';
import { beginAttempt, forgetAttempt } from '../sign-in/attempts.js';

export interface PasswordChange {
  accountId: string;
  /** the session that changes it; the account's others are ended */
  sessionId: string;
  currentPassword: string;
  newPassword: string;
}

/**
 * Throws `wrong_credentials`, `too_many_attempts`, `password_too_short` (under 12 characters), `password_too_long`,
 * `password_unchanged` or `password_is_username`.
 */
export async function changePassword(context: AccessContext, change: PasswordChange): Promise<void> {
  const { store, clock } = context;
  const { rows } = await store.pool.query<{ username: string; hash: string }>(
    'select username, password_hash as hash from access.account where id = $1 and disabled_at is null',
    [change.accountId],
  );
  const [account] = rows;
  if (!account) throw new AccessError('account_not_found', `There is no account ${change.accountId}.`);
  checkNewPassword(change.newPassword, account.username);

  // A stolen session must not become a way to try passwords.
  const attempt = { kind: 'password change', subject: change.accountId } as const;
  await beginAttempt(context, [attempt]);
  if (isTooLong(change.currentPassword) || !(await verifyPassword(account.hash, change.currentPassword))) {
    throw new AccessError('wrong_credentials', 'The current password is not right.');
  }
  await forgetAttempt(context, attempt);
  if (change.newPassword.normalize('NFKC') === change.currentPassword.normalize('NFKC')) {
    throw new AccessError('password_unchanged', 'The new password is the old one.');
  }

  const passwordHash = await hashPassword(change.newPassword);
  const now = clock();
  await store.transaction(async (tx) => {
    // Only if nobody changed or reset it meanwhile.
    const { rowCount } = await tx.query(
      `update access.account set password_hash = $3, must_change_password = false, password_changed_at = $4
       where id = $1 and password_hash = $2`,
      [change.accountId, account.hash, passwordHash, now],
    );
    if (!rowCount)
      throw new AccessError('wrong_credentials', 'The password was changed by someone else meanwhile.');
    await revokeSessionsOf(tx, change.accountId, now, change.sessionId);
  });
}
