import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Role } from './role.js';

const PASSWORD = 'correct horse battery staple';

export interface Recorded {
  readonly revision: string;
  readonly position: string;
}

/**
 * A signed-in administrator at an api. Kept connections and nothing around them: on a small machine the client takes
 * its share of the processors that it measures.
 */
export class Session {
  #url: URL;
  #cookie = '';
  #agent = new Agent({ keepAlive: true, maxSockets: 256 });

  private constructor(url: string) {
    this.#url = new URL(url);
  }

  static async signIn({ ready }: Pick<Role, 'ready'>): Promise<Session> {
    const { url, firstAdministrator: first } = ready;
    if (!url || !first) throw new Error('the api named no address or no first administrator');
    const session = new Session(url);
    const signedIn = await session.#send('POST', '/session', first);
    if (signedIn.status !== 201) throw new Error(`sign-in answered ${signedIn.status}: ${signedIn.text}`);
    session.#cookie = signedIn.cookies[0]?.split(';')[0] ?? '';
    await session.#send('POST', '/session/password', { current: first.password, next: PASSWORD });
    return session;
  }

  /** Gives a command; anything but success is thrown. */
  async record(path: string, body: object): Promise<Recorded> {
    const { status, text } = await this.#send('POST', path, body);
    if (status !== 201) throw new Error(`POST ${path} answered ${status}: ${text}`);
    return JSON.parse(text) as Recorded;
  }

  /** Asks; anything but success is thrown. */
  async ask(path: string): Promise<void> {
    const { status, text } = await this.look(path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${text}`);
  }

  /** Asks and tells what was answered, whatever it is. */
  look(path: string): Promise<{ readonly status: number; readonly text: string }> {
    return this.#send('GET', path);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body?: object) {
    const { promise, resolve, reject } = Promise.withResolvers<{
      status: number;
      text: string;
      cookies: string[];
    }>();
    const payload = body && JSON.stringify(body);
    const asked = request(
      {
        host: this.#url.hostname,
        port: this.#url.port,
        path: `/api/v1${path}`,
        method,
        agent: this.#agent,
        headers: {
          cookie: this.#cookie,
          ...(payload && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
            'idempotency-key': randomUUID(),
          }),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text, cookies: answer.headers['set-cookie'] ?? [] }),
        );
        answer.on('error', reject);
      },
    );
    asked.on('error', reject).end(payload);
    return promise;
  }
}
