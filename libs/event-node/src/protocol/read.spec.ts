import { jest } from '@jest/globals';
import { ErrorType } from '@eventstore/db-client';
import { collect, note, notes, numbers, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
const LENGTH = 600;

beforeAll(async () => {
  running = await runNode();
  // Two streams that alternate in the log; more than two pages.
  for (let n = 0; n < LENGTH; n += 100) {
    const [even, odd] = [0, 1].map((rest) => notes(100, n).filter(({ data }) => data.n % 2 === rest));
    await running.client.appendToStream('visit-even', even ?? [], { expectedRevision: 'any' });
    await running.client.appendToStream('visit-odd', odd ?? [], { expectedRevision: 'any' });
  }
});
afterAll(() => running.end());

describe('a stream', () => {
  const read = async (options: Parameters<typeof running.client.readStream>[1]) =>
    numbers(await collect(running.client.readStream('visit-even', options)));
  const evens = Array.from({ length: LENGTH / 2 }, (_, index) => index * 2);

  test('forwards and backwards, over several pages', async () => {
    expect(await read({})).toEqual(evens);
    expect(await read({ direction: 'backwards', fromRevision: 'end' })).toEqual(evens.toReversed());
  });

  test('from a revision, that one included', async () => {
    expect(await read({ fromRevision: 10n, maxCount: 3 })).toEqual([20, 22, 24]);
    expect(await read({ fromRevision: 10n, maxCount: 3, direction: 'backwards' })).toEqual([20, 18, 16]);
  });

  test('at and beyond its ends', async () => {
    expect(await read({ fromRevision: 'start', direction: 'backwards' })).toEqual([0]);
    expect(await read({ fromRevision: 5000n })).toEqual([]);
    expect(await read({ fromRevision: 2n ** 64n - 1n })).toEqual([]);
    expect(await read({ fromRevision: 'end', direction: 'backwards', maxCount: 1 })).toEqual([598]);
  });

  test('that does not exist', async () => {
    await expect(collect(running.client.readStream('visit-none'))).rejects.toMatchObject({
      type: ErrorType.STREAM_NOT_FOUND,
      streamName: 'visit-none',
    });
  });
});

describe('$all', () => {
  const read = (options: Parameters<typeof running.client.readAll>[0] = {}) =>
    collect(running.client.readAll(options));

  test('holds every event once, in the order of growing positions and times, with gaps', async () => {
    const events = await read();
    expect(events).toHaveLength(LENGTH);
    const positions = events.map(({ position }) => position?.commit ?? -1n);
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    expect(Number(positions[1]) - Number(positions[0])).toBeGreaterThan(1);
    for (const { position } of events) expect(position?.prepare).toBe(position?.commit);
    const times = events.map(({ created }) => created.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(numbers(events)).size).toBe(LENGTH);
  });

  test('backwards is the same in reverse', async () => {
    const [forwards, backwards] = [await read(), await read({ direction: 'backwards', fromPosition: 'end' })];
    expect(backwards).toEqual(forwards.toReversed());
  });

  test('forwards from a position includes its event, backwards begins before it', async () => {
    const events = await read();
    const fromPosition = events[300]?.position;
    expect(await read({ fromPosition, maxCount: 2 })).toEqual(events.slice(300, 302));
    expect(await read({ fromPosition, maxCount: 2, direction: 'backwards' })).toEqual([
      events[299],
      events[298],
    ]);
  });

  test('from a position between two events goes on with the next', async () => {
    const events = await read();
    const between = (events[7]?.position?.commit ?? 0n) + 1n;
    const [next] = await read({ fromPosition: { commit: between, prepare: between }, maxCount: 1 });
    expect(next).toEqual(events[8]);
  });

  test('backwards from the start and forwards from the end are empty', async () => {
    expect(await read({ direction: 'backwards', fromPosition: 'start' })).toEqual([]);
    expect(await read({ fromPosition: 'end' })).toEqual([]);
  });

  test('a long read lets appends through', async () => {
    const reading = running.client.readAll();
    const iterator = reading[Symbol.asyncIterator]();
    await iterator.next();
    // The reader takes no more events, and the writer gets its answer all the same.
    const { success } = await running.client.appendToStream('visit-late', note(1), {
      expectedRevision: 'any',
    });
    expect(success).toBe(true);
    await reading.cancel();
  });
});
