import { randomUUID } from 'node:crypto';

export interface HttpAnswer {
  readonly status: number;
  // Tests look into answers of every shape; the shapes themselves are held by the OpenAPI test.
  readonly body: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** Speaks to a running Tiru over HTTP with one session. */
export class HttpClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, password: string): Promise<HttpClient> {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });
    if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
    return new HttpClient(url, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  get = (path: string): Promise<HttpAnswer> => this.send('GET', path);

  /**
   * Posts a command; a fresh idempotency key unless one is given. Rejects when the connection breaks, and when the
   * signal aborts: what became of the command is then not known.
   */
  post = (
    path: string,
    body: object,
    key: string = randomUUID(),
    { ifMatch, signal }: { ifMatch?: string | undefined; signal?: AbortSignal } = {},
  ): Promise<HttpAnswer> =>
    this.send('POST', path, {
      body: JSON.stringify(body),
      headers: { 'idempotency-key': key, ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }) },
      ...(signal && { signal }),
    });

  private async send(
    method: string,
    path: string,
    given?: { body: string; headers: Record<string, string>; signal?: AbortSignal },
  ): Promise<HttpAnswer> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(given && { 'content-type': 'application/json', ...given.headers }),
      },
      ...(given && { body: given.body }),
      ...(given?.signal && { signal: given.signal }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : {} };
  }
}
