import { randomUUID } from 'node:crypto';
import type { TestRegistry } from './test-registry.js';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  // Tests look into answers of every shape; the shapes themselves are held by the OpenAPI test.
  readonly body: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** Speaks to the api as a browser of a signed-in administrator would. */
export function clientOf({ app, cookie }: Pick<TestRegistry, 'app' | 'cookie'>) {
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      headers: { cookie, ...headers },
      ...(payload && { payload }),
    });
    const { statusCode, body } = response;
    return { status: statusCode, headers: response.headers, body: body ? JSON.parse(body) : {} };
  };
  return {
    get: (path: string) => send('GET', `/api/v1${path}`),
    send,
    /** Posts a command; a fresh idempotency key unless one is given. */
    post: (path: string, payload: object, headers: Record<string, string> = {}) =>
      send('POST', `/api/v1${path}`, payload, { 'idempotency-key': randomUUID(), ...headers }),
  };
}
