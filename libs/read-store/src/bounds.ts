import type pg from 'pg';

/** How long one side of a connection waits for the other before it takes it for lost. */
export interface Bounds {
  /** The server ends a session that does nothing in the middle of a transaction, and so lets go of its locks. */
  readonly idleInTransactionMs: number;
  /** A statement that waits longer for a lock fails. */
  readonly lockMs: number;
  /** A connection that has not answered a statement is thrown away. */
  readonly answerMs: number;
}

/** The query timeout of a statement that may take as long as it takes: the longest time a timer knows. */
export const ENDLESS = 2_147_483_647;

/** A server that cannot reach the client's machine any more ends the session after about four seconds. */
const KEEPALIVES = '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=2';

export const boundedBy = ({ idleInTransactionMs, lockMs, answerMs }: Bounds): pg.PoolConfig => ({
  options: KEEPALIVES,
  idle_in_transaction_session_timeout: idleInTransactionMs,
  lock_timeout: lockMs,
  query_timeout: answerMs,
});
