import { clientOf } from '../harness/client.js';
import { recordBasics } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly position: string;
}

let registry: TestRegistry;
let url = '';
let program = '';
let now = new Date('2024-03-01T05:00:00Z');

beforeAll(async () => {
  registry = await startTestRegistry(() => now, { heartbeatMs: 200 });
  await registry.app.listen(0, '127.0.0.1');
  url = await registry.app.getUrl();
  ({ program } = await recordBasics(clientOf(registry)));
});
afterAll(() => registry?.stop());

const ask = (query = '', headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(`${url}/api/v1/events${query}`, {
    headers: { cookie: registry.cookie, ...headers },
    ...(signal && { signal }),
  });

const lines = async (query = '', headers: Record<string, string> = {}): Promise<Event[]> => {
  const text = await (await ask(query, headers)).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event);
};

const refusal = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await ask(query, headers);
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};

/** The blocks of an open stream; ends when the server ends it. */
async function* blocks(response: Response): AsyncGenerator<{ id?: string | undefined; event?: Event }> {
  let text = '';
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += Buffer.from(chunk).toString('utf8');
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const block of whole) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      yield { id: /^id: (.*)$/m.exec(block)?.[1], ...(data && { event: JSON.parse(data) as Event }) };
    }
  }
}

async function take(response: Response, count: number): Promise<Event[]> {
  const taken: Event[] = [];
  for await (const { event } of blocks(response)) {
    if (event) taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}

const live = { accept: 'text/event-stream' };

describe('as lines', () => {
  it('are all there in the order of the log, compressed or not', async () => {
    const recorded: string[] = [];
    for await (const { id } of registry.log.readAll()) recorded.push(id);
    expect((await lines()).map(({ id }) => id)).toEqual(recorded);
    const answer = await ask('', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect((await answer.text()).trimEnd().split('\n')).toHaveLength(recorded.length);
  });

  it('go on after any event that one has', async () => {
    const all = await lines();
    for (const [index, { position }] of all.entries()) {
      expect(await lines(`?from=${position}`)).toEqual(all.slice(index + 1));
      expect(await lines('?from=start', { 'last-event-id': position })).toEqual(all.slice(index + 1));
    }
    expect(await lines('?from=end')).toEqual([]);
  });

  it('come in pieces of as many as wanted', async () => {
    const all = await lines();
    const pieces: Event[] = [];
    for (let from = 'start'; ;) {
      const piece = await lines(`?limit=2&from=${from}`);
      pieces.push(...piece);
      from = piece.at(-1)?.position ?? '';
      if (piece.length < 2) break;
      expect(piece).toHaveLength(2);
    }
    expect(pieces).toEqual(all);
  });

  it('can be asked for by category, type and subject', async () => {
    const all = await lines();
    const of = (wanted: (event: Event) => boolean) => all.filter(wanted);
    expect(await lines('?category=municipality')).toEqual(of((it) => it.subject.startsWith('municipality-')));
    expect(await lines('?type=ProgramLaunched')).toEqual(of((it) => it.type === 'tiru.ProgramLaunched'));
    const subject = `program-${program}`;
    expect(await lines(`?subject=${subject}`)).toEqual(of((it) => it.subject === subject));
    expect(await lines(`?subject=${subject}&category=visit`)).toEqual([]);
    expect(await lines(`?subject=${subject}&from=${all[0]?.position}`)).toHaveLength(1);
  });
});

describe('as they are recorded', () => {
  it('come after those that were there, each once', async () => {
    const all = await lines();
    const stop = new AbortController();
    const response = await ask('', { ...live, 'accept-encoding': 'gzip' }, stop.signal);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('content-encoding')).toBeNull();
    const coming = take(response, all.length + 1);
    await clientOf(registry).recorded('/municipalities', {
      code: '19.02',
      name: 'Kabupaten Belitung',
      kind: 'regency',
      province: { code: '19', name: 'Kepulauan Bangka Belitung' },
      codeList: { name: 'Test list', edition: '1' },
    });
    expect(await coming).toEqual(await lines());
    stop.abort();
  });

  it('go on after the last one that a browser had, whatever its address says', async () => {
    const all = await lines();
    const stop = new AbortController();
    const last = all.at(-2)?.position ?? '';
    const response = await ask('?from=start', { ...live, 'last-event-id': last }, stop.signal);
    expect(await take(response, 1)).toEqual(all.slice(-1));
    stop.abort();
  });

  it('of a rare kind let one resume where the log was looked through', async () => {
    const stop = new AbortController();
    const response = await ask('?category=municipality&type=ProgramLaunched', live, stop.signal);
    const municipalities = await lines('?category=municipality');
    for await (const { id } of blocks(response)) if (id === municipalities.at(-1)?.position) break;
    stop.abort();
  });

  it('end with the session', async () => {
    const response = await ask('?from=end', live);
    now = new Date(now.getTime() + 9 * 3_600_000);
    expect(await take(response, 1)).toEqual([]);
    now = new Date('2024-03-01T05:00:00Z');
  });
});

describe('asked for wrongly', () => {
  it.each(['?from=7', '?from=9223372036854775807', '?from=9999999999999999999'])(
    '%s: there is no event',
    async (query) => {
      expect(await refusal(query)).toMatchObject({
        status: 422,
        errors: [{ pointer: '/from', code: 'position_unknown', expected: expect.any(Object) }],
      });
    },
  );

  it.each([
    ['?from=yesterday', '/from', 'position'],
    ['?category=wish', '/category', 'code'],
    ['?type=Wished', '/type', 'code'],
    ['?subject=63.72', '/subject', 'subject'],
    ['?limit=0', '/limit', 'limit'],
    ['?format=xml', '/format', 'code'],
    ['?color=red', '/color', 'unknown_field'],
  ])('%s', async (query, pointer, code) => {
    expect(await refusal(query)).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  it('as something else, it says what there is', async () => {
    expect(await refusal('', { accept: 'application/xml' })).toMatchObject({
      status: 406,
      allowed: ['application/x-ndjson', 'text/event-stream'],
    });
    expect(await refusal('', { 'last-event-id': 'x' })).toMatchObject({
      errors: [{ pointer: '/Last-Event-ID', code: 'position_unknown' }],
    });
  });
});
