import { AccessFixture } from '../fixture/access-fixture.js';
import { authenticate, listSessions, revokeSession, signIn } from '../index.js';

describe('sessions', () => {
  let access: AccessFixture;
  let token: string;
  let sessionId: string;
  let accountId: string;

  beforeAll(async () => (access = await AccessFixture.open()));
  afterAll(() => access.close());
  beforeEach(async () => {
    await access.empty();
    const { password } = await access.settled();
    await access.store.pool.query('truncate access.session');
    ({ token, sessionId, accountId } = await signIn(access, {
      username: 'siti',
      password,
      address: '10.0.0.1',
    }));
  });

  it('tells who holds the token', async () => {
    expect(await authenticate(access, token)).toEqual({
      sessionId,
      actor: {
        accountId,
        username: 'siti',
        displayName: 'Siti Rahmah',
        office: 'Bagian Kerja Sama',
        role: 'officer',
        municipality: '63.72',
        mustChangePassword: false,
      },
    });
    expect(await authenticate(access, 'A'.repeat(43))).toBeUndefined();
    expect(await authenticate(access, '')).toBeUndefined();
  });

  it('keeps only the SHA-256 of the token, which has 256 bits', async () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await access.store.pool.query(
      'select token_hash = sha256($1::bytea) as hashed, strpos(session::text, $2) as clear from access.session',
      [Buffer.from(token), token],
    );
    expect(rows).toEqual([{ hashed: true, clear: 0 }]);
  });

  it('ends after half an hour without a request', async () => {
    access.advance({ minutes: 29 });
    expect(await authenticate(access, token)).toBeDefined();
    access.advance({ minutes: 29 });
    expect(await authenticate(access, token, { touch: false })).toBeDefined();
    access.advance({ minutes: 1 });
    expect(await authenticate(access, token)).toBeUndefined();
  });

  it('ends after eight hours whatever happens', async () => {
    for (let passed = 20; passed < 480; passed += 20) {
      access.advance({ minutes: 20 });
      expect(await authenticate(access, token)).toBeDefined();
    }
    access.advance({ minutes: 20 });
    expect(await authenticate(access, token)).toBeUndefined();
  });

  it('does not write for every request', async () => {
    const lastSeen = async (): Promise<Date | undefined> =>
      (await listSessions(access, accountId))[0]?.lastSeenAt;
    const begun = await lastSeen();
    access.advance({ seconds: 59 });
    await authenticate(access, token);
    expect(await lastSeen()).toEqual(begun);
    access.advance({ seconds: 1 });
    await authenticate(access, token);
    expect(await lastSeen()).toEqual(access.clock());
  });

  it('ends when it is revoked by its own account only, and leaves the list', async () => {
    const stranger = (await access.settled({ username: 'budi' })).account.id;
    expect(await revokeSession(access, { accountId: stranger, sessionId })).toBe(false);
    expect(await listSessions(access, accountId)).toMatchObject([{ id: sessionId, address: '10.0.0.1' }]);
    expect(await revokeSession(access, { accountId, sessionId })).toBe(true);
    expect(await revokeSession(access, { accountId, sessionId })).toBe(false);
    expect(await authenticate(access, token)).toBeUndefined();
    expect(await listSessions(access, accountId)).toEqual([]);
  });

  it('is removed some time after it ended', async () => {
    access.advance({ minutes: 481 });
    await access.settled({ username: 'budi' });
    const { rowCount } = await access.store.pool.query('select from access.session where account_id = $1', [
      accountId,
    ]);
    expect(rowCount).toBe(0);
  });
});
