import type { AccessContext } from '../context.js';
import { hashPassword } from '../passwords/hash.js';
import { oneTimePassword } from '../passwords/one-time-password.js';
import { lockAccounts } from './lock-accounts.js';
import { insertAccount, type AccountWithPassword } from './create-account.js';

/** Makes `admin` with a one-time password where there is no account at all; undefined where there is one. */
export async function createFirstAdministrator(
  context: AccessContext,
): Promise<AccountWithPassword | undefined> {
  if (await anyAccount(context)) return undefined;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return context.store.transaction(async (tx) => {
    await lockAccounts(tx);
    const { rowCount } = await tx.query('select from access.account limit 1');
    if (rowCount) return undefined;
    const wanted = {
      username: 'admin',
      displayName: 'Administrator',
      office: 'Tiru',
      role: 'administrator',
    } as const;
    return { account: await insertAccount(tx, context.clock(), wanted, passwordHash), password };
  });
}

async function anyAccount({ store }: AccessContext): Promise<boolean> {
  return Boolean((await store.pool.query('select from access.account limit 1')).rowCount);
}
