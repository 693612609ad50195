import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SignedInRequest } from '../session/request-user.js';
import { failureOf } from './failures.js';
import { routeOf } from './route.js';

/** A 500 is ours to mend; another 5xx is somebody else's outage, and already answered with how to go on. */
function levelOf(status: number, failed: boolean): 'error' | 'warn' | 'info' {
  if (!failed || status < 500) return 'info';
  return status === 500 ? 'error' : 'warn';
}

/** Only a failure needs the exact address; what was searched for stays out of it. */
const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? url;

/**
 * Writes one line for every request: what was asked, how it was answered, how long it took and who asked. Never what
 * was typed: no query, no body, no cookie.
 */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id } = request;
    const { statusCode: status, elapsedTime } = reply;
    const route = routeOf(request);
    const failure = failureOf(request);
    const error = status >= 500 ? failure?.error : undefined;
    log[levelOf(status, failure !== undefined)](
      {
        requestId: id,
        method,
        route,
        status,
        ms: Math.round(elapsedTime * 10) / 10,
        userId: (request as Partial<SignedInRequest>).user?.accountId,
        code: failure?.code,
        ...(error !== undefined && { path: pathOf(request), err: error }),
      },
      `${method} ${route} ${status}${error === undefined ? '' : `: ${String(error)}`}`,
    );
    done();
  });
}
