import type { AccessContext } from '../context.js';
import { SESSION_IS_LIVE, type Session } from './session.js';

/** The live sessions of an account, the newest first. */
export async function listSessions({ store, clock }: AccessContext, accountId: string): Promise<Session[]> {
  const { rows } = await store.pool.query<Session>(
    `select session.id, session.account_id as "accountId", session.address, session.created_at as "createdAt",
       session.last_seen_at as "lastSeenAt"
     from access.session where ${SESSION_IS_LIVE} and session.account_id = $2
     order by session.created_at desc`,
    [clock(), accountId],
  );
  return rows;
}
