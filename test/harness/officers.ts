import { createAccount, type NewAccount } from '#access';
import { clientOf } from './client.js';
import { cookieAfterFirstSignIn, type TestRegistry } from './test-registry.js';

/** An account of a municipality that has changed its one-time password, and a client that speaks for it. */
export async function officerOf(
  registry: TestRegistry,
  municipality: string,
  changes: Partial<NewAccount> = {},
) {
  const username = `officer-${municipality}`;
  const { account, password } = await createAccount(registry.access, {
    username,
    displayName: `Officer of ${municipality}`,
    office: 'Bagian Kerja Sama',
    role: 'officer',
    municipality,
    ...changes,
  });
  const cookie = await cookieAfterFirstSignIn(registry.access, account.username, password);
  return clientOf({ app: registry.app, cookie });
}
