import type { StoreTransaction } from '#read-store';

/**
 * One change at a time where the rule spans several accounts (there is a first administrator, there is still an
 * administrator): two changes that each look right alone could break it together. Reading goes on.
 */
export async function lockAccounts(tx: StoreTransaction): Promise<void> {
  await tx.query('lock table access.account in share row exclusive mode');
}
