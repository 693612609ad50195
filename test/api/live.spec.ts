import { clientOf } from '../harness/client.js';
import { banjarbaru, jepara } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let url = '';
let now = new Date('2024-03-01T05:00:00Z');

beforeAll(async () => {
  registry = await startTestRegistry(() => now, { heartbeatMs: 200 });
  await registry.app.listen(0, '127.0.0.1');
  url = await registry.app.getUrl();
});
afterAll(() => registry?.stop());

interface Sent {
  readonly type: string;
  readonly data: { readonly name?: string; readonly position?: string };
}

/** The events of an open stream, one by one; ends when the server ends it. */
async function* events(response: Response): AsyncGenerator<Sent> {
  let text = '';
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
      const data = field('data');
      if (data) yield { type: field('event') ?? 'message', data: JSON.parse(data) };
    }
  }
}

const follow = (signal?: AbortSignal) =>
  fetch(`${url}/api/v1/live`, {
    headers: { cookie: registry.cookie, accept: 'text/event-stream' },
    ...(signal && { signal }),
  });

async function untilMoved(stream: AsyncGenerator<Sent>, readModel: string, position: string) {
  for await (const { type, data } of stream) {
    if (type !== 'read-model' || data.name !== readModel) continue;
    if (BigInt(data.position ?? 0) >= BigInt(position)) return data;
  }
  throw new Error('the stream ended');
}

it('tells both of two listeners that a read model moved to what was just recorded', async () => {
  const stop = new AbortController();
  const responses = await Promise.all([follow(stop.signal), follow(stop.signal)]);
  for (const { status, headers } of responses) {
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(headers.get('cache-control')).toMatch(/no-(store|cache)/);
  }
  const streams = responses.map(events);
  const { position } = await clientOf(registry).recorded('/municipalities', banjarbaru);
  for (const stream of streams)
    expect(await untilMoved(stream, 'municipality_card', position)).toEqual({
      name: 'municipality_card',
      position: expect.stringMatching(/^\d+$/),
    });
  stop.abort();
});

it('says when moves may have been missed, because the database was lost for a while', async () => {
  const stop = new AbortController();
  const stream = events(await follow(stop.signal));
  await registry.store.pool.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where application_name = 'tiru listen' and datname = current_database()`,
  );
  for (;;) {
    const { value, done } = await stream.next();
    if (done) throw new Error('the stream ended');
    if (value.type === 'missed') break;
  }
  stop.abort();
});

it('is closed to who has not signed in', async () => {
  const response = await fetch(`${url}/api/v1/live`, { headers: { accept: 'text/event-stream' } });
  expect(response.status).toBe(401);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

it('ends with the session', async () => {
  const stream = events(await follow());
  now = new Date(now.getTime() + 9 * 3_600_000);
  const types: string[] = [];
  for await (const { type } of stream) types.push(type);
  // The stream ended by itself; the heartbeat at which it was noticed may have been the first.
  expect(types).not.toContain('read-model');
  now = new Date('2024-03-01T05:00:00Z');
});

it('ends when the app closes, and the app does not wait for its listeners', async () => {
  const stream = events(await follow());
  const { position } = await clientOf(registry).recorded('/municipalities', jepara);
  await untilMoved(stream, 'municipality_card', position);
  const closed = registry.app.close();
  await expect(
    (async () => {
      for await (const _event of stream);
      return 'ended';
    })().catch(() => 'ended'),
  ).resolves.toBe('ended');
  await closed;
});
