import type { FastifyInstance } from 'fastify';
import { routeOf } from '../requests/route.js';
import type { ApiMetrics } from './api-metrics.js';

/** Counts and times every request. */
export function countRequests(
  fastify: FastifyInstance,
  { requests, requestSeconds }: Pick<ApiMetrics, 'requests' | 'requestSeconds'>,
): void {
  fastify.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
    const labels = { method: request.method, route: routeOf(request) };
    requests.inc({ ...labels, status: String(statusCode) });
    requestSeconds.observe(labels, elapsedTime / 1_000);
    done();
  });
}
