import { randomUUID } from 'node:crypto';
import { refuseOtherShape } from './answer-shapes.js';
import type { TestRegistry } from './test-registry.js';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  // Tests look into answers of every shape; the shapes themselves are held against the OpenAPI document.
  readonly body: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface Recorded {
  readonly id: string;
  readonly revision: string;
  readonly position: string;
  readonly eventIds: readonly string[];
}

type Payload = object | string | undefined;

/** Speaks to the api as a browser of a signed-in administrator would, and holds every answer against its documented shape. */
export function clientOf({ app, cookie }: Pick<TestRegistry, 'app' | 'cookie'>) {
  const send = async (
    method: 'GET' | 'POST' | 'DELETE' | 'PUT' | 'PATCH',
    url: string,
    payload?: Payload,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      headers: { ...(cookie && { cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    const { statusCode: status, body: text } = response;
    const isJson = /json/.test(String(response.headers['content-type']));
    const body = isJson && text ? JSON.parse(text) : {};
    if (isJson) refuseOtherShape(app, method, url, status, body);
    return { status, headers: response.headers, body };
  };

  /** Posts a command; a fresh idempotency key unless one is given. */
  const post = (path: string, payload: Payload, headers: Record<string, string> = {}) =>
    send('POST', `/api/v1${path}`, payload, { 'idempotency-key': randomUUID(), ...headers });

  const recorded = async (answer: Promise<Answer>): Promise<Recorded> => {
    const { status, body } = await answer;
    if (status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
    return body as Recorded;
  };

  /** Asks again while the read model has not begun: on a busy machine its first build outlasts the api's patience. */
  const get = async (path: string, headers?: Record<string, string>): Promise<Answer> => {
    for (const end = Date.now() + 30_000; ;) {
      const answer = await send('GET', `/api/v1${path}`, undefined, headers);
      const { code, reached } = answer.body;
      if (code !== 'read_model_behind' || reached !== null || Date.now() > end) return answer;
    }
  };

  return {
    send,
    post,
    get,
    /** Posts a change of what exists, decided on a revision. */
    change: (path: string, payload: Payload, revision: string, headers: Record<string, string> = {}) =>
      post(path, payload, { 'if-match': `"${revision}"`, ...headers }),
    /** The same two, where anything but 201 fails the test. */
    recorded: (path: string, payload: Payload) => recorded(post(path, payload)),
    changed: (path: string, payload: Payload, revision: string) =>
      recorded(post(path, payload, { 'if-match': `"${revision}"` })),
  };
}
