import { can, ROLES, type Action, type Actor, type Role } from '../index.js';

const actor = (role: Role, changes: Partial<Actor> = {}): Actor => ({
  accountId: '00000000-0000-4000-8000-000000000001',
  username: 'siti',
  displayName: 'Siti',
  office: 'Bagian Kerja Sama',
  role,
  municipality: '63.72',
  mustChangePassword: false,
  ...changes,
});

describe('can', () => {
  it.each(ROLES)('lets a signed-in %s read, and nobody else', (role) => {
    expect(can(actor(role), 'read', { municipality: '33.20' })).toBe(true);
    expect(can(undefined, 'read')).toBe(false);
  });

  it.each<[Role, boolean, boolean]>([
    ['administrator', true, true],
    ['officer', true, false],
    ['verifier', true, false],
    ['auditor', false, false],
    ['analyst', false, false],
  ])('lets %s record: own municipality %s, another %s', (role, own, other) => {
    expect(can(actor(role), 'record', { municipality: '63.72' })).toBe(own);
    expect(can(actor(role), 'record', { municipality: '33.20' })).toBe(other);
    expect(can(actor(role), 'record')).toBe(other);
  });

  it.each(ROLES)(
    'lets a %s speak for the own municipality if an officer or a verifier, and for no other',
    (role) => {
      const own = role === 'officer' || role === 'verifier';
      expect(can(actor(role), 'speak', { municipality: '63.72' })).toBe(own);
      expect(can(actor(role), 'speak', { municipality: '33.20' })).toBe(false);
      expect(can(actor(role), 'speak')).toBe(false);
      expect(can(actor(role, { municipality: null }), 'speak', {})).toBe(false);
    },
  );

  it.each(ROLES)('lets a %s verify if a verifier, and only for the own municipality', (role) => {
    expect(can(actor(role), 'verify', { municipality: '63.72' })).toBe(role === 'verifier');
    expect(can(actor(role), 'verify', { municipality: '33.20' })).toBe(false);
    expect(can(actor(role), 'verify')).toBe(false);
    expect(can(actor(role, { municipality: null }), 'verify', {})).toBe(false);
  });

  it('takes no municipality for no match, not for any', () => {
    expect(can(actor('officer', { municipality: null }), 'record', {})).toBe(false);
    const unknown = { municipality: null as unknown as string };
    expect(can(actor('officer', { municipality: null }), 'record', unknown)).toBe(false);
    expect(can(actor('officer', { municipality: null }), 'record', { municipality: '63.72' })).toBe(false);
  });

  it('lets only administrators administer', () => {
    expect(ROLES.filter((role) => can(actor(role), 'administer'))).toEqual(['administrator']);
  });

  it('lets administrators and auditors see how the registry is run', () => {
    expect(ROLES.filter((role) => can(actor(role), 'oversee'))).toEqual(['administrator', 'auditor']);
  });

  it('denies everything before the one-time password is changed, and what it does not know', () => {
    for (const action of ['read', 'record', 'oversee', 'administer'] as const) {
      expect(can(actor('administrator', { mustChangePassword: true }), action)).toBe(false);
    }
    const verifier = actor('verifier', { mustChangePassword: true });
    expect(can(verifier, 'verify', { municipality: '63.72' })).toBe(false);
    expect(can(actor('administrator'), 'erase' as Action)).toBe(false);
  });
});
