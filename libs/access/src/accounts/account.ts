import { AccessError } from '../access-error.js';
import type { Role } from '../policy/actor.js';

export interface Account {
  id: string;
  username: string;
  displayName: string;
  office: string;
  role: Role;
  municipality: string | null;
  mustChangePassword: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  passwordChangedAt: Date;
}

/** Columns of access.account under the names of `Account`. */
export const ACCOUNT_COLUMNS = `
  account.id, account.username, account.display_name as "displayName", account.office, account.role,
  account.municipality, account.must_change_password as "mustChangePassword", account.disabled_at as "disabledAt",
  account.created_at as "createdAt", account.password_changed_at as "passwordChangedAt"`;

/** The form in which a username is stored and looked up; upper and lower case are the same. */
export function tidyUsername(username: string): string {
  return username.normalize('NFKC').trim();
}

export function checkUsername(username: string): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(username)) {
    throw new AccessError(
      'invalid_username',
      `"${username}" cannot be a username: use 2 to 64 letters, digits and . _ @ - and begin with a letter or digit.`,
    );
  }
}

/** Who records does so for a municipality; an account without one could record nothing. */
export function checkMunicipality(role: Role, municipality: string | null): void {
  if ((role === 'officer' || role === 'verifier') && !municipality) {
    throw new AccessError('municipality_required', `An account with the role ${role} needs a municipality.`);
  }
}
