import type { AccessContext } from '../context.js';
import { ABSOLUTE_HOURS } from './session.js';
import { newToken, tokenHash } from './token.js';

/**
 * Begins a session for the account whose password hash was just verified; undefined where the password was changed or
 * the account disabled meanwhile. The row lock makes that certain: whoever changes it also ends the sessions, and must
 * see this one.
 */
export async function startSession(
  { store, clock }: AccessContext,
  { id, hash }: { id: string; hash: string },
  address: string,
): Promise<{ token: string; sessionId: string } | undefined> {
  const now = clock();
  const token = newToken();
  // Ended sessions are removed here, so that nothing has to run at night.
  await store.pool.query(
    `delete from access.session where created_at < $1::timestamptz - interval '${ABSOLUTE_HOURS} hours'`,
    [now],
  );
  const { rows } = await store.pool.query<{ id: string }>(
    `insert into access.session (token_hash, account_id, address, created_at, last_seen_at)
     select $1, id, $4, $5, $5 from access.account
     where id = $2 and password_hash = $3 and disabled_at is null for share
     returning id`,
    [tokenHash(token), id, hash, address, now],
  );
  const [session] = rows;
  return session && { token, sessionId: session.id };
}
