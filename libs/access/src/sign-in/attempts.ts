import { createHash } from 'node:crypto';
import type { ReadStore, StoreTransaction } from '#read-store';
import { AccessError } from '../access-error.js';
import type { AccessContext } from '../context.js';
import { MEMORY_MINUTES, waitingSeconds, type Slowdown } from './waiting-time.js';

/** An office signs in from one address, so an address may fail far more often than one person there. */
const SLOWDOWNS = {
  'username and address': { free: 5, longestSeconds: 300 },
  address: { free: 50, longestSeconds: 30 },
  'password change': { free: 5, longestSeconds: 300 },
} satisfies Record<string, Slowdown>;

export interface Attempt {
  kind: keyof typeof SLOWDOWNS;
  subject: string;
}

/**
 * Counts the attempt as a failure before it is made, and `forgetAttempt` takes it back when it was right: guesses sent
 * all at once are counted like guesses sent one by one. Throws `too_many_attempts` without counting.
 */
export async function beginAttempt(
  { store, clock }: AccessContext,
  attempts: readonly Attempt[],
): Promise<void> {
  const now = clock();
  await removeForgotten(store, now);
  await store.transaction(async (tx) => {
    for (const attempt of attempts) await count(tx, attempt, now);
  });
}

/** The attempt was right: it does not count, and nor do the failures before it. */
export async function forgetAttempt({ store }: AccessContext, attempt: Attempt): Promise<void> {
  await store.pool.query('delete from access.sign_in_attempt where key = $1', [keyOf(attempt)]);
}

/** The attempt was right, but the failures before it stay: a known password must not clean an address. */
export async function uncountAttempt({ store }: AccessContext, attempt: Attempt): Promise<void> {
  await store.pool.query(
    'update access.sign_in_attempt set failures = greatest(failures - 1, 0) where key = $1',
    [keyOf(attempt)],
  );
}

// Rows someone else works on are left for next time: waiting for them in two orders would be a deadlock.
async function removeForgotten(store: ReadStore, now: Date): Promise<void> {
  await store.pool.query(
    `delete from access.sign_in_attempt where key in (
       select key from access.sign_in_attempt
       where last_at < $1::timestamptz - interval '${MEMORY_MINUTES} minutes' for update skip locked)`,
    [now],
  );
}

async function count(tx: StoreTransaction, attempt: Attempt, now: Date): Promise<void> {
  const { rows } = await tx.query<{ failures: number; lastAt: Date }>(
    `insert into access.sign_in_attempt (key, failures, last_at) values ($1, 0, $2)
     on conflict (key) do update set key = excluded.key
     returning failures, last_at as "lastAt"`,
    [keyOf(attempt), now],
  );
  const { failures, lastAt } = rows[0] ?? { failures: 0, lastAt: now };
  const until = lastAt.getTime() + waitingSeconds(failures, SLOWDOWNS[attempt.kind]) * 1_000;
  if (until > now.getTime()) {
    const seconds = Math.ceil((until - now.getTime()) / 1_000);
    throw new AccessError(
      'too_many_attempts',
      `Too many wrong passwords: try again in ${seconds} s.`,
      seconds,
    );
  }
  await tx.query('update access.sign_in_attempt set failures = failures + 1, last_at = $2 where key = $1', [
    keyOf(attempt),
    now,
  ]);
}

// Hashed, because people now and then type their password where the username belongs.
function keyOf({ kind, subject }: Attempt): Buffer {
  return createHash('sha256').update(`${kind}\n${subject}`).digest();
}
