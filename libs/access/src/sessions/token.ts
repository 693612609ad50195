import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: what the client keeps. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps: who reads it cannot sign in with it. A random token needs no slow hash. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
