/** A session ends after this time without a request. */
export const IDLE_MINUTES = 30;

/** A session ends after this time whatever happens. */
export const ABSOLUTE_HOURS = 8;

export interface Session {
  id: string;
  accountId: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** `$1` is the moment asked about. */
export const SESSION_IS_LIVE = `session.revoked_at is null
  and session.created_at > $1::timestamptz - interval '${ABSOLUTE_HOURS} hours'
  and session.last_seen_at > $1::timestamptz - interval '${IDLE_MINUTES} minutes'`;
