import { AccessFixture } from '../fixture/access-fixture.js';
import { signIn, type SignedIn } from '../index.js';
import { waitingSeconds } from './waiting-time.js';

describe('sign-in', () => {
  let access: AccessFixture;
  let password: string;
  beforeAll(async () => (access = await AccessFixture.open()));
  afterAll(() => access.close());
  beforeEach(async () => {
    await access.empty();
    ({ password } = await access.settled());
  });

  const attempt = (with_: string, { username = 'siti', address = '10.0.0.1' } = {}): Promise<SignedIn> =>
    signIn(access, { username, password: with_, address });

  const fail = async (times: number, where: { username?: string; address?: string } = {}): Promise<void> => {
    for (let n = 0; n < times; n += 1) {
      await expect(attempt('wrong', where)).rejects.toMatchObject({ code: 'wrong_credentials' });
    }
  };

  it('lets in whoever knows the password, however the username is written', async () => {
    expect(await attempt(password, { username: ' SiTi' })).toMatchObject({ mustChangePassword: false });
  });

  it('says the same of an unknown user as of a wrong password', async () => {
    const errors = await Promise.all(
      [attempt('wrong'), attempt('wrong', { username: 'nobody' }), attempt('x'.repeat(10_000))].map((made) =>
        made.catch((error: Error) => error.message),
      ),
    );
    expect(new Set(errors).size).toBe(1);
  });

  it('makes the sixth attempt wait, longer each time, and never for ever', async () => {
    await fail(5);
    await expect(attempt(password)).rejects.toMatchObject({
      code: 'too_many_attempts',
      retryAfterSeconds: 1,
    });
    access.advance({ seconds: 1 });
    await fail(1);
    await expect(attempt(password)).rejects.toMatchObject({ retryAfterSeconds: 2 });
    access.advance({ seconds: 2 });
    await attempt(password);
    await fail(5);
  });

  it('does not make the same user wait at another address, nor another user at this one', async () => {
    const other = await access.settled({ username: 'budi' });
    await fail(5);
    await attempt(password, { address: '10.0.0.2' });
    await attempt(other.password, { username: 'budi' });
  });

  it('counts guesses that are sent all at once', async () => {
    const made = await Promise.allSettled(Array.from({ length: 12 }, () => attempt('wrong')));
    const codes = made.map((result) => (result as { reason: { code: string } }).reason.code);
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(5);
  });

  it('slows an address that tries many usernames, also after one of them was right', async () => {
    for (let n = 0; n < 50; n += 1) await fail(1, { username: `user${n}` });
    await expect(attempt(password)).rejects.toMatchObject({ code: 'too_many_attempts' });
    access.advance({ seconds: 1 });
    await attempt(password);
    access.advance({ seconds: 1 });
    await fail(1, { username: 'user51' });
    await expect(attempt(password)).rejects.toMatchObject({ code: 'too_many_attempts' });
  });

  it('forgets failures after a quarter of an hour', async () => {
    await fail(4);
    access.advance({ minutes: 16 });
    await fail(4);
    await attempt(password);
    const { rows } = await access.store.pool.query(
      'select failures from access.sign_in_attempt where failures > 0',
    );
    expect(rows).toEqual([{ failures: 4 }]);
  });

  it('doubles the wait up to its longest', () => {
    const slowdown = { free: 5, longestSeconds: 300 };
    expect([0, 4, 5, 6, 9, 13, 14, 1_000].map((n) => waitingSeconds(n, slowdown))).toEqual([
      0, 0, 1, 2, 16, 256, 300, 300,
    ]);
  });
});
