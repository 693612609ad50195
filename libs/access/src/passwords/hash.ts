import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { Turns } from './turns.js';

// OWASP Password Storage Cheat Sheet, minimum for argon2id (the library's default variant).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing runs on libuv's four threads, which file and name look-ups need too: two are left to them.
const turns = new Turns(2, 100);

/** argon2id in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return turns.take(() => hash(normalised(password), COST));
}

/**
 * Whether the password is right. Without a hash (an unknown user) it takes as long as with one and is never right, so
 * that the time does not tell which usernames exist.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await turns.take(async () =>
    verify(passwordHash ?? (await dummyHash()), normalised(password)),
  );
  return right && passwordHash !== undefined;
}

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hash(randomBytes(32), COST);
  return dummy;
}

// The same letters can be typed as different code points on another keyboard (NIST SP 800-63B, 5.1.1.2).
function normalised(password: string): string {
  return password.normalize('NFKC');
}
