import type { StoreTransaction } from '#read-store';
import type { AccessContext } from '../context.js';

/**
 * Ends one session of the account at once (sign-out, or a person ending a session elsewhere); true when it was live.
 * The account is asked for, so that nobody ends the session of another by its id.
 */
export async function revokeSession(
  { store, clock }: AccessContext,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    'update access.session set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null',
    [sessionId, accountId, clock()],
  );
  return Boolean(rowCount);
}

export async function revokeSessionsOf(
  tx: Pick<StoreTransaction, 'query'>,
  accountId: string,
  now: Date,
  except?: string,
): Promise<void> {
  await tx.query(
    `update access.session set revoked_at = $2
     where account_id = $1 and revoked_at is null and id is distinct from $3::uuid`,
    [accountId, now, except ?? null],
  );
}
