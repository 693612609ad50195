import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Header that carries a request's id, both ways: a proxy that gave one finds its own in our log. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** The id that came with the request when it is a plausible one, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}
