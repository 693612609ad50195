import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { resolve } from 'node:path';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

const script = (role: string) => resolve(import.meta.dirname, `../../dist/apps/${role}/src/main.js`);

let registry: TestRegistry;
let taken: Server;
let takenPort = 0;

beforeAll(async () => {
  if (!existsSync(script('api'))) throw new Error('not built: npm run build:server');
  registry = await startTestRegistry();
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  takenPort = (taken.address() as AddressInfo).port;
});
afterAll(async () => {
  taken?.close();
  await registry?.stop();
});

const nowhere = 'postgres://tiru:tiru@127.0.0.1:1/tiru';
const settings = (changes: Record<string, string> = {}) => ({
  TIRU_EVENTSTORE_URL: registry.node.url,
  TIRU_DATABASE_URL: registry.databaseUrl,
  TIRU_PORT: '0',
  ...changes,
});

/** Runs a role to its end, with a channel as its supervisor has one; `onReady` is called when it says so. */
async function run(
  role: string,
  env: Record<string, string>,
  onReady: (child: Child, ready: Message) => void = () => undefined,
) {
  const { PATH } = process.env;
  const child = fork(script(role), { env: { ...(PATH && { PATH }), ...env }, execArgv: [], silent: true });
  const messages: Message[] = [];
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += chunk));
  child.stderr?.on('data', (chunk) => (printed += chunk));
  child.on('message', (message) => {
    messages.push(message as Message);
    if ((message as Message).type === 'ready') onReady(child, message as Message);
  });
  // Not close: it does not come when this side has ended the channel.
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, messages, printed };
}
type Child = ReturnType<typeof fork>;
interface Message {
  readonly type: string;
  readonly message?: string;
  readonly url?: string;
}

it.each<[string, string, () => Record<string, string>, RegExp]>([
  [
    'api',
    'a taken port',
    () => settings({ TIRU_PORT: String(takenPort) }),
    /^Port \d+ is already in use: stop what uses it, or choose another with --port\.$/,
  ],
  [
    'api',
    'no event store',
    () => settings({ TIRU_EVENTSTORE_URL: '' }),
    /^TIRU_EVENTSTORE_URL is not set: .*esdb:/,
  ],
  [
    'api',
    'no database',
    () => settings({ TIRU_DATABASE_URL: '' }),
    /^TIRU_DATABASE_URL is not set: .*postgres:/,
  ],
  [
    'api',
    'a database that does not answer',
    () => settings({ TIRU_DATABASE_URL: nowhere }),
    /^The database cannot be reached: .*ECONNREFUSED/,
  ],
  [
    'api',
    'a port that is none',
    () => settings({ TIRU_PORT: 'http' }),
    /^TIRU_PORT is "http": it should be /,
  ],
  [
    'projector',
    'no event store',
    () => settings({ TIRU_EVENTSTORE_URL: '' }),
    /^TIRU_EVENTSTORE_URL is not set/,
  ],
  [
    'projector',
    'a database that does not answer',
    () => settings({ TIRU_DATABASE_URL: nowhere }),
    /^The database cannot be reached: .*ECONNREFUSED/,
  ],
])('%s says in one sentence that it cannot start with %s', async (role, _what, env, sentence) => {
  const { code, messages, printed } = await run(role, env());
  expect({ code, messages }).toEqual({
    code: 1,
    messages: [{ type: 'failed', message: expect.stringMatching(sentence) }],
  });
  expect(messages[0]?.message).not.toContain('\n');
  expect(messages[0]?.message).not.toContain('tiru:tiru');
  expect(printed).toBe('');
});

it('api says where it listens, answers, and ends when it is asked to, listeners or not', async () => {
  let live: Promise<unknown> | undefined;
  const seen: number[] = [];
  const ended = await run('api', settings(), (child, { url }) => {
    void (async () => {
      const { status } = await fetch(`${url}/health/live`);
      seen.push(status);
      const stream = await fetch(`${url}/api/v1/live`, { headers: { cookie: registry.cookie } });
      seen.push(stream.status);
      live = stream.text().catch(() => 'ended');
      child.kill('SIGTERM');
    })();
  });
  expect(ended).toMatchObject({
    code: 0,
    messages: [{ type: 'ready', url: expect.stringMatching(/^http:/) }],
  });
  expect(seen).toEqual([200, 200]);
  await live;
});

it.each(['api', 'projector'])('%s ends when whoever started it is gone', async (role) => {
  const { code } = await run(role, settings(), (child) => child.disconnect());
  expect(code).toBe(0);
});
