import { AccessError } from '../access-error.js';

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;

/** Throws when the password is not one a person may choose. */
export function checkNewPassword(password: string, username: string): void {
  const length = [...password.normalize('NFKC')].length;
  if (length < SHORTEST_PASSWORD) {
    throw new AccessError(
      'password_too_short',
      `The new password has ${length} characters; it needs at least ${SHORTEST_PASSWORD}.`,
    );
  }
  if (isTooLong(password)) {
    throw new AccessError('password_too_long', `A password has at most ${LONGEST_PASSWORD} characters.`);
  }
  if (password.toLowerCase() === username.toLowerCase()) {
    throw new AccessError('password_is_username', 'The password must not be the username.');
  }
}

export function isTooLong(password: string): boolean {
  return password.length > LONGEST_PASSWORD;
}
