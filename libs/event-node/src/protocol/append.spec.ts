import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  type AppendExpectedRevision,
  binaryEvent,
  ErrorType,
  EventStoreDBClient,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { collect, note, notes, numbers, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
beforeAll(async () => void (running = await runNode()));
afterAll(() => running.end());

const client = (): EventStoreDBClient => running.client;
const fresh = (): string => `adoption-${randomUUID()}`;

// With credentials the client calls Append, without them BatchAppend.
describe.each([
  ['BatchAppend', {}],
  ['Append', { credentials: { username: 'admin', password: 'changeit' } }],
])('%s', (_name, options) => {
  const append = (
    stream: string,
    events: ReturnType<typeof notes>,
    expectedRevision: AppendExpectedRevision,
  ) => client().appendToStream(stream, events, { expectedRevision, ...options });

  test('writes events that can be read back whole', async () => {
    const stream = fresh();
    const [first, second] = [{ ...note(1), metadata: { actor: 'u-1' } }, note(2)];
    const result = await append(stream, [first, second], 'no_stream');
    const events = await collect(client().readStream(stream));
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n, position: events[1]?.position });
    expect(events).toMatchObject([
      {
        streamId: stream,
        id: first.id,
        revision: 0n,
        type: 'Noted',
        data: { n: 1 },
        metadata: { actor: 'u-1' },
      },
      { streamId: stream, id: second.id, revision: 1n, data: { n: 2 }, metadata: undefined, isJson: true },
    ]);
    expect(Math.abs(Date.now() - Number(events[0]?.created))).toBeLessThan(5000);
  });

  test.each<[AppendExpectedRevision, number, boolean]>([
    ['any', 0, true],
    ['any', 2, true],
    ['no_stream', 0, true],
    ['no_stream', 2, false],
    ['stream_exists', 0, false],
    ['stream_exists', 2, true],
    [0n, 0, false],
    [0n, 2, false],
    [1n, 2, true],
    [2n, 2, false],
  ])('expecting %s of a stream with %d events: accepted %s', async (expected, present, accepted) => {
    const stream = fresh();
    if (present > 0) await append(stream, notes(present), 'no_stream');
    const appended = append(stream, [note(9)], expected);
    if (accepted) return expect((await appended).nextExpectedRevision).toBe(BigInt(present));
    const error = await appended.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({
      type: ErrorType.WRONG_EXPECTED_VERSION,
      streamName: stream,
      expectedVersion: expected,
      actualVersion: present > 0 ? BigInt(present - 1) : 'no_stream',
    });
    expect(await collect(client().readAll())).not.toContainEqual(
      expect.objectContaining({ data: { n: 9 }, streamId: stream }),
    );
  });

  test.each<AppendExpectedRevision>(['no_stream', 'any'])(
    'sending the same again with %s gets the first result and writes nothing',
    async (expected) => {
      const stream = fresh();
      const events = notes(3);
      const first = await append(stream, events, expected);
      await append(stream, [note(4)], 2n);
      expect(await append(stream, events, expected)).toEqual(first);
      expect(await collect(client().readStream(stream))).toHaveLength(4);
    },
  );

  test('the same again in the middle of a stream, with its exact revision', async () => {
    const stream = fresh();
    await append(stream, notes(2), 'no_stream');
    const events = notes(2);
    const first = await append(stream, events, 1n);
    await append(stream, notes(5), 3n);
    expect(await append(stream, events, 1n)).toEqual(first);
  });

  test.each<AppendExpectedRevision>(['no_stream', 'any'])(
    'a repetition with %s that goes on differently is refused',
    async (expected) => {
      const stream = fresh();
      const [one, two] = [note(1), note(2)];
      await append(stream, [one, two], expected);
      await expect(append(stream, [one, note(3)], expected)).rejects.toThrow(WrongExpectedVersionError);
      await expect(append(stream, [one, two, note(3)], expected)).rejects.toThrow(WrongExpectedVersionError);
      expect(await collect(client().readStream(stream))).toHaveLength(2);
    },
  );

  test('the same event id in another stream is another event', async () => {
    const event = note(1);
    await append(fresh(), [event], 'no_stream');
    expect((await append(fresh(), [event], 'no_stream')).nextExpectedRevision).toBe(0n);
  });

  test('more than 1 MiB in one append is refused and writes nothing', async () => {
    const stream = fresh();
    const half = () => binaryEvent({ type: 'Blob', data: new Uint8Array(512 * 1024) });
    const appended = client().appendToStream(stream, [half(), half()], {
      expectedRevision: 'any',
      ...options,
    });
    await expect(appended).rejects.toMatchObject({
      type: ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
      maxAppendSize: 1024 * 1024,
    });
    await expect(collect(client().readStream(stream))).rejects.toMatchObject({
      type: ErrorType.STREAM_NOT_FOUND,
    });
  });

  test('an append just under 1 MiB is kept whole', async () => {
    const stream = fresh();
    const data = new Uint8Array(1024 * 1024 - 100).map((_, index) => index % 251);
    await client().appendToStream(stream, binaryEvent({ type: 'Blob', data }), {
      expectedRevision: 'any',
      ...options,
    });
    const [event] = await collect(client().readStream(stream));
    expect(Buffer.compare(event?.data as Uint8Array, data)).toBe(0);
  });
});

test('concurrent appends keep their order, and a refused one does not disturb the others', async () => {
  const stream = fresh();
  const appends = Array.from({ length: 300 }, (_, n) =>
    n % 10 === 3
      ? client()
          .appendToStream(stream, note(n), { expectedRevision: 99_999n })
          .catch(() => 'refused')
      : client().appendToStream(stream, note(n), { expectedRevision: 'any' }),
  );
  const results = await Promise.all(appends);
  expect(results.filter((result) => result === 'refused')).toHaveLength(30);
  const written = numbers(await collect(client().readStream(stream)));
  expect(written).toEqual(Array.from({ length: 300 }, (_, n) => n).filter((n) => n % 10 !== 3));
});

test('of many writers with the same expected revision exactly one succeeds', async () => {
  const stream = fresh();
  const tries = Array.from({ length: 20 }, (_, n) =>
    client().appendToStream(stream, note(n), { expectedRevision: 'no_stream' }),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an append whose deadline has passed is answered with it and writes nothing', async () => {
  const stream = fresh();
  const late = client().appendToStream(stream, note(1), { expectedRevision: 'any', deadline: -60_000 });
  await expect(late).rejects.toMatchObject({ type: ErrorType.DEADLINE_EXCEEDED });
  await expect(collect(client().readStream(stream))).rejects.toMatchObject({
    type: ErrorType.STREAM_NOT_FOUND,
  });
});

test('an event id that is no UUID is refused without harm to the batch stream', async () => {
  const stream = fresh();
  const bad = client().appendToStream(stream, { ...note(1), id: 'x' }, { expectedRevision: 'any' });
  const good = client().appendToStream(stream, note(2), { expectedRevision: 'any' });
  await expect(bad).rejects.toThrow('"x" is not an event id');
  expect((await good).success).toBe(true);
});

test('esdb+discover:// finds the node as leader', async () => {
  const discovering = EventStoreDBClient.connectionString(
    `esdb+discover://127.0.0.1:${running.node.port}?tls=false&nodePreference=leader`,
  );
  const { success } = await discovering.appendToStream(fresh(), note(1), { expectedRevision: 'no_stream' });
  expect(success).toBe(true);
  await discovering.dispose();
});

test('what is not served says so', async () => {
  await expect(client().listProjections()).rejects.toMatchObject({ code: 12 });
});
