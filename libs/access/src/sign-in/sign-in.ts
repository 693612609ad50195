import { AccessError } from '../access-error.js';
import { tidyUsername } from '../accounts/account.js';
import type { AccessContext } from '../context.js';
import { verifyPassword } from '../passwords/hash.js';
import { isTooLong } from '../passwords/rules.js';
import { startSession } from '../sessions/start-session.js';
import { beginAttempt, forgetAttempt, uncountAttempt, type Attempt } from './attempts.js';

export interface Credentials {
  username: string;
  password: string;
  /** of the client, as the server saw it: failures are counted by it */
  address: string;
}

export interface SignedIn {
  /** for the client to keep; the server stores only its SHA-256 */
  token: string;
  sessionId: string;
  accountId: string;
  mustChangePassword: boolean;
}

interface Candidate {
  id: string;
  hash: string;
  mustChangePassword: boolean;
  disabled: boolean;
}

/**
 * Throws `wrong_credentials` (the same for an unknown user), `account_disabled` (only to who knows the password), or
 * `too_many_attempts` and `busy` with `retryAfterSeconds`.
 */
export async function signIn(context: AccessContext, credentials: Credentials): Promise<SignedIn> {
  const username = tidyUsername(credentials.username).toLowerCase();
  const { password, address } = credentials;
  const byAddress: Attempt = { kind: 'address', subject: address };
  const byBoth: Attempt = { kind: 'username and address', subject: `${username}\n${address}` };
  await beginAttempt(context, [byAddress, byBoth]);

  const candidate = await findCandidate(context, username);
  const right = await verify(context, candidate, password, [byAddress, byBoth]);
  if (!candidate || !right) throw wrongCredentials();

  await forgetAttempt(context, byBoth);
  await uncountAttempt(context, byAddress);
  if (candidate.disabled) {
    throw new AccessError('account_disabled', 'This account is disabled: ask your administrator.');
  }
  const session = await startSession(context, candidate, address);
  if (!session) throw wrongCredentials();
  return { ...session, accountId: candidate.id, mustChangePassword: candidate.mustChangePassword };
}

async function verify(
  context: AccessContext,
  candidate: Candidate | undefined,
  password: string,
  attempts: readonly Attempt[],
): Promise<boolean> {
  try {
    return await verifyPassword(candidate?.hash, isTooLong(password) ? '' : password);
  } catch (error) {
    // Turned away by a crowd: nothing was tried, so nothing counts.
    for (const attempt of attempts) await uncountAttempt(context, attempt);
    throw error;
  }
}

function wrongCredentials(): AccessError {
  return new AccessError('wrong_credentials', 'The username or the password is not right.');
}

async function findCandidate({ store }: AccessContext, username: string): Promise<Candidate | undefined> {
  const { rows } = await store.pool.query<Candidate>(
    `select id, password_hash as hash, must_change_password as "mustChangePassword",
       disabled_at is not null as disabled
     from access.account where lower(username) = lower($1)`,
    [username],
  );
  return rows[0];
}
