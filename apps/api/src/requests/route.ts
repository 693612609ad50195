import type { FastifyRequest } from 'fastify';
import { isApiAddress } from '../http/api-address.js';

/**
 * What a request is counted and named by: the route's template, so that no id and no search ever makes a name of its
 * own. The files and screens of the console are one.
 */
export function routeOf({ url, routeOptions }: Pick<FastifyRequest, 'url' | 'routeOptions'>): string {
  if (!isApiAddress(url)) return 'console';
  return routeOptions.url ?? 'unmatched';
}
