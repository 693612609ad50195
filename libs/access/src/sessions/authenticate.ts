import type { AccessContext } from '../context.js';
import type { Actor } from '../policy/actor.js';
import { SESSION_IS_LIVE } from './session.js';
import { tokenHash } from './token.js';

export interface Authenticated {
  sessionId: string;
  actor: Actor;
}

interface SessionRow extends Actor {
  sessionId: string;
  lastSeenAt: Date;
}

const NOTE_EVERY_MS = 60_000;

/**
 * Who holds this token, or undefined when the session is unknown, ended or its account disabled. Counts as a sign of
 * life unless `touch` is false (for what a page asks by itself while nobody is there). Signs of life are noted once a
 * minute, so that reading does not write: a session may end up to a minute early.
 */
export async function authenticate(
  { store, clock }: AccessContext,
  token: string,
  { touch = true }: { touch?: boolean } = {},
): Promise<Authenticated | undefined> {
  const now = clock();
  // Prepared, because every request asks it.
  const { rows } = await store.pool.query<SessionRow>({
    name: 'authenticate',
    text: `select session.id as "sessionId", session.last_seen_at as "lastSeenAt", account.id as "accountId",
       account.username, account.display_name as "displayName", account.office, account.role, account.municipality,
       account.must_change_password as "mustChangePassword"
     from access.session join access.account on account.id = session.account_id
     where ${SESSION_IS_LIVE} and session.token_hash = $2 and account.disabled_at is null`,
    values: [now, tokenHash(token)],
  });
  const [row] = rows;
  if (!row) return undefined;
  const { sessionId, lastSeenAt, ...actor } = row;
  if (touch && now.getTime() - lastSeenAt.getTime() >= NOTE_EVERY_MS) {
    await store.pool.query(
      'update access.session set last_seen_at = greatest(last_seen_at, $2) where id = $1',
      [sessionId, now],
    );
  }
  return { sessionId, actor };
}
