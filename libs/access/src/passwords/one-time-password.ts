import { randomInt } from 'node:crypto';

// Without letters and digits that are read as one another on paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen random characters (79 bits) in groups of four, to be read out or copied by hand. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
