import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient } from '../harness/http-client.js';
import { killTree } from '../harness/process-tree.js';
import { startTiru, type RunningTiru } from '../harness/running-tiru.js';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';

const PASSWORD = 'correct horse battery staple';
const WRITERS = 4;
const ROUNDS = 2;
const seed = Number(process.env.TIRU_FAULT_SEED ?? Date.now() % 1_000_000);

/** The invariants that hold after every kill. */
const EVERY_ACKNOWLEDGED_IS_THERE_ONCE = 'every acknowledged command is there, exactly once';
const UNKNOWN_ONES_CAN_BE_REPEATED = 'a command whose answer was lost can be sent again and is there once';
const NOTHING_UNASKED_IS_THERE = 'nothing is there that nobody asked for';

interface Asked {
  readonly key: string;
  readonly body: Record<string, string>;
  acknowledged: readonly string[] | null;
}

let data: TemporaryFolder;
let tiru: RunningTiru;
let client: HttpClient;
const ledger: Asked[] = [];

beforeAll(async () => {
  data = await temporaryFolder('kill');
  tiru = await startTiru(data.path, ['--no-seed']);
  client = await HttpClient.signIn(tiru.url, tiru.password ?? '');
  await client.post('/session/password', { current: tiru.password, next: PASSWORD });
  const area = { code: '63', name: 'Kalimantan Selatan' };
  const codeList = { name: 'synthetic', edition: '1' };
  const city = { code: '63.72', name: 'Kota Banjarbaru', kind: 'city', province: area, codeList };
  expect((await client.post('/municipalities', city)).status).toBe(201);
  const label = { id: 'Sintetis', en: 'Synthetic' };
  const indicator = {
    code: 'synthetic.count',
    name: label,
    concept: label,
    valueType: 'number',
    unit: 'item',
    direction: 'context',
    aggregation: { time: 'sum', areas: 'sum' },
    normalisation: { kind: 'none' },
    references: [],
  };
  expect((await client.post('/indicators', indicator)).status).toBe(201);
}, 120_000);

afterAll(async () => {
  await tiru?.stop();
  await data?.remove();
}, 30_000);

/** Records one month after another until the connection breaks. */
async function write(round: number, writer: number): Promise<void> {
  for (let month = 0; ; month++) {
    const period = `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const method = `writer-${round}-${writer}`;
    const value = String(month);
    const body = { municipality: '63.72', indicator: 'synthetic.count', method, period, value };
    const asked: Asked = {
      key: `${method}-${period}`,
      body: { ...body, valueKind: 'actual', status: 'normal' },
      acknowledged: null,
    };
    ledger.push(asked);
    try {
      const { status, body: answer } = await client.post('/outcomes', asked.body, asked.key);
      if (status === 201) asked.acknowledged = answer.eventIds;
    } catch {
      return;
    }
  }
}

async function everythingRecorded(after: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const { status, body } = await client.get(`/outcomes?limit=200&after=${after}${more}`);
    if (status === 503) continue;
    expect(status).toBe(200);
    ids.push(...body.items.map(({ eventId }: { eventId: string }) => eventId));
    cursor = body.nextCursor;
  }
  return ids;
}

async function round(number: number): Promise<void> {
  // After some commands, at an instant that differs from run to run.
  const instant = 300 + ((seed * (number + 7)) % 900);
  const writing = Array.from({ length: WRITERS }, (_, writer) => write(number, writer));
  await pause(instant);
  const ended = once(tiru.process, 'exit');
  killTree(tiru.process.pid ?? 0, data.path);
  await ended;
  await Promise.all(writing);

  tiru = await startTiru(data.path, ['--no-seed']);
  client = await HttpClient.signIn(tiru.url, PASSWORD);
  let position = '0';
  for (const asked of ledger.filter(({ acknowledged }) => acknowledged === null)) {
    const { status, body } = await client.post('/outcomes', asked.body, asked.key);
    expect([UNKNOWN_ONES_CAN_BE_REPEATED, status]).toEqual([UNKNOWN_ONES_CAN_BE_REPEATED, 201]);
    asked.acknowledged = body.eventIds;
    position = body.position;
  }
  const recorded = await everythingRecorded(position);
  const acknowledged = ledger.flatMap((asked) => asked.acknowledged ?? []);
  const missing = acknowledged.filter((id) => !recorded.includes(id));
  expect([EVERY_ACKNOWLEDGED_IS_THERE_ONCE, missing]).toEqual([EVERY_ACKNOWLEDGED_IS_THERE_ONCE, []]);
  expect(new Set(recorded).size).toBe(recorded.length);
  expect([NOTHING_UNASKED_IS_THERE, recorded.length]).toEqual([
    NOTHING_UNASKED_IS_THERE,
    acknowledged.length,
  ]);
}

it(`survives kill -9 of the whole tree while it records (TIRU_FAULT_SEED=${seed})`, async () => {
  for (let number = 0; number < ROUNDS; number++) await round(number);
  // A kill before anything was recorded would prove nothing.
  expect(ledger.length).toBeGreaterThan(ROUNDS * WRITERS);
}, 240_000);
