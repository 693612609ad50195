import type { FastifyRequest } from 'fastify';

/** Who may read the metrics: programs on this machine, everybody who reaches the api, or nobody. */
export const METRICS_ACCESS = ['loopback', 'public', 'off'] as const;
export type MetricsAccess = (typeof METRICS_ACCESS)[number];

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** A reverse proxy on the same machine makes everybody a neighbour; these headers tell that there is one. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/** Metrics hold no personal data, yet tell everybody how the registry is used; so they are for neighbours only. */
export function mayReadMetrics(
  { headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>,
  access: MetricsAccess,
): boolean {
  if (access !== 'loopback') return access === 'public';
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}
