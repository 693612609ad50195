import { AccessFixture } from '../fixture/access-fixture.js';
import {
  authenticate,
  changePassword,
  createAccount,
  createFirstAdministrator,
  findAccountByUsername,
  listAccounts,
  listSessions,
  resetPassword,
  signIn,
  updateAccount,
  type NewAccount,
} from '../index.js';

const address = '127.0.0.1';
const officer: NewAccount = {
  username: 'siti',
  displayName: 'Siti Rahmah',
  office: 'Bagian Kerja Sama',
  role: 'officer',
  municipality: '63.72',
};

describe('accounts', () => {
  let access: AccessFixture;
  beforeAll(async () => (access = await AccessFixture.open()));
  afterAll(() => access.close());
  beforeEach(() => access.empty());

  it('makes the first administrator once, also when two processes start together', async () => {
    const made = await Promise.all([createFirstAdministrator(access), createFirstAdministrator(access)]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await createFirstAdministrator(access)).toBeUndefined();
    expect(await listAccounts(access)).toMatchObject([
      { username: 'admin', role: 'administrator', municipality: null, mustChangePassword: true },
    ]);
    const { rows } = await access.store.pool.query<{ hash: string }>(
      'select password_hash as hash from access.account',
    );
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$/);
  });

  it('lets the first administrator in with the one-time password, to change it', async () => {
    const made = await createFirstAdministrator(access);
    const password = made?.password ?? '';
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const { token, sessionId, accountId, mustChangePassword } = await signIn(access, {
      username: 'admin',
      password,
      address,
    });
    expect(mustChangePassword).toBe(true);
    await changePassword(access, {
      accountId,
      sessionId,
      currentPassword: password,
      newPassword: 'a longer one 2023',
    });
    expect((await authenticate(access, token))?.actor.mustChangePassword).toBe(false);
  });

  it('takes upper and lower case in usernames for the same', async () => {
    await createAccount(access, officer);
    await expect(createAccount(access, { ...officer, username: ' SITI ' })).rejects.toMatchObject({
      code: 'username_taken',
    });
    expect((await findAccountByUsername(access, 'Siti'))?.displayName).toBe('Siti Rahmah');
  });

  it.each<[Partial<NewAccount>, string]>([
    [{ username: 'x' }, 'invalid_username'],
    [{ username: 'siti rahmah' }, 'invalid_username'],
    [{ municipality: null }, 'municipality_required'],
    [{ role: 'verifier', municipality: '' }, 'municipality_required'],
  ])('refuses an account with %j', async (changes, code) => {
    await expect(createAccount(access, { ...officer, ...changes })).rejects.toMatchObject({ code });
  });

  it('ends the sessions of an account that is disabled, and lets it back in when enabled', async () => {
    const { account, password } = await access.settled();
    const { token } = await signIn(access, { username: 'siti', password, address });
    const disabled = await updateAccount(access, account.id, { disabled: true });
    expect(disabled.disabledAt).toEqual(access.clock());
    expect(await authenticate(access, token)).toBeUndefined();
    await expect(signIn(access, { username: 'siti', password, address })).rejects.toMatchObject({
      code: 'account_disabled',
    });
    await updateAccount(access, account.id, { disabled: false, office: 'Bappeda' });
    expect(await authenticate(access, token)).toBeUndefined();
    await signIn(access, { username: 'siti', password, address });
  });

  it('never loses the last administrator, also when two are taken away together', async () => {
    const one = await createAccount(access, { ...officer, username: 'one', role: 'administrator' });
    const two = await createAccount(access, { ...officer, username: 'two', role: 'administrator' });
    const taken = await Promise.allSettled([
      updateAccount(access, one.account.id, { role: 'analyst' }),
      updateAccount(access, two.account.id, { disabled: true }),
    ]);
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(taken.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'last_administrator' },
    });
  });

  it.each([
    ['eleven char', 'password_too_short'],
    ['x'.repeat(300), 'password_too_long'],
    ['chosen by siti', 'password_unchanged'],
  ])('refuses the new password "%.20s"', async (newPassword, code) => {
    const { account, password } = await access.settled();
    const { sessionId } = await signIn(access, { username: 'siti', password, address });
    const change = { accountId: account.id, sessionId, currentPassword: password, newPassword };
    await expect(changePassword(access, change)).rejects.toMatchObject({ code });
  });

  it('ends the other sessions when the password changes, and slows down guesses at the current one', async () => {
    const { account, password } = await access.settled();
    const here = await signIn(access, { username: 'siti', password, address });
    const elsewhere = await signIn(access, { username: 'siti', password, address });
    const change = { accountId: account.id, sessionId: here.sessionId, newPassword: 'a longer one 2023' };
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(changePassword(access, { ...change, currentPassword: 'guess' })).rejects.toMatchObject({
        code: 'wrong_credentials',
      });
    }
    const right = { ...change, currentPassword: password };
    await expect(changePassword(access, right)).rejects.toMatchObject({ code: 'too_many_attempts' });
    access.advance({ seconds: 1 });
    await changePassword(access, right);
    expect(await authenticate(access, elsewhere.token)).toBeUndefined();
    expect((await listSessions(access, account.id)).map(({ id }) => id)).toEqual([here.sessionId]);
  });

  it('resets a forgotten password to a one-time one and ends every session', async () => {
    const { account, password } = await access.settled();
    const before = await signIn(access, { username: 'siti', password, address });
    const reset = await resetPassword(access, account.id);
    expect(await authenticate(access, before.token)).toBeUndefined();
    await expect(signIn(access, { username: 'siti', password, address })).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
    expect((await signIn(access, { username: 'siti', password: reset, address })).mustChangePassword).toBe(
      true,
    );
  });
});
