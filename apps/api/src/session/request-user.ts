import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';

/** A request whose session was found. */
export interface SignedInRequest extends FastifyRequest {
  user: Actor;
  sessionId: string;
}

export const SESSION_COOKIE = 'tiru_session';
