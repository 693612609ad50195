import { jest } from '@jest/globals';
import { ErrorType } from '@eventstore/db-client';
import { collect, note, notes, numbers, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
let stream: string;
let count = 0;
beforeAll(async () => void (running = await runNode()));
afterAll(() => running.end());
beforeEach(async () => {
  stream = `evidence-${count++}`;
  await running.client.appendToStream(stream, notes(5), { expectedRevision: 'no_stream' });
});

const read = async () => numbers(await collect(running.client.readStream(stream)));
const notFound = { type: ErrorType.STREAM_NOT_FOUND };

describe('a deleted stream', () => {
  test('is not found, stays in $all, and goes on with its revisions when written to again', async () => {
    await running.client.deleteStream(stream, { expectedRevision: 4n });
    await expect(read()).rejects.toMatchObject(notFound);
    const inAll = (await collect(running.client.readAll())).filter(({ streamId }) => streamId === stream);
    expect(inAll).toHaveLength(5);
    const again = await running.client.appendToStream(stream, note(7), { expectedRevision: 'no_stream' });
    expect(again.nextExpectedRevision).toBe(5n);
    expect(await read()).toEqual([7]);
  });

  test('keeps its old events hidden when its metadata is set', async () => {
    await running.client.deleteStream(stream);
    await running.client.setStreamMetadata(stream, { maxCount: 3 });
    await running.client.appendToStream(stream, note(7), { expectedRevision: 'any' });
    expect(await read()).toEqual([7]);
    const { metadata } = await running.client.getStreamMetadata(stream);
    expect(metadata).toEqual({ maxCount: 3, truncateBefore: 5 });
  });

  test('does not count as existing', async () => {
    await running.client.deleteStream(stream);
    const appended = running.client.appendToStream(stream, note(7), { expectedRevision: 'stream_exists' });
    await expect(appended).rejects.toMatchObject({ type: ErrorType.STREAM_DELETED, streamName: stream });
  });

  test('is not deleted at a wrong revision', async () => {
    await expect(running.client.deleteStream(stream, { expectedRevision: 3n })).rejects.toMatchObject({
      type: ErrorType.WRONG_EXPECTED_VERSION,
      streamName: stream,
      expectedVersion: 3n,
      actualVersion: 4n,
    });
    expect(await read()).toHaveLength(5);
  });
});

test('a tombstoned stream can never be read or written again', async () => {
  const deleted = { type: ErrorType.STREAM_DELETED, streamName: stream };
  const { position } = await running.client.tombstoneStream(stream, { expectedRevision: 4n });
  await expect(read()).rejects.toMatchObject(deleted);
  const appends = [{}, { credentials: { username: 'admin', password: 'changeit' } }].map((options) =>
    running.client.appendToStream(stream, note(1), { expectedRevision: 'any', ...options }),
  );
  for (const append of appends) await expect(append).rejects.toMatchObject(deleted);
  await expect(running.client.deleteStream(stream)).rejects.toMatchObject(deleted);
  await expect(running.client.tombstoneStream(stream)).rejects.toMatchObject(deleted);
  const [last] = await collect(
    running.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }),
  );
  expect(last).toMatchObject({
    type: '$streamDeleted',
    streamId: stream,
    revision: 2n ** 63n - 1n,
    position,
  });
});

describe('metadata', () => {
  test.each([
    ['maxCount', { maxCount: 2 }, [3, 4]],
    ['truncateBefore', { truncateBefore: 4 }, [4]],
    ['both', { maxCount: 2, truncateBefore: 4 }, [4]],
    ['maxAge', { maxAge: 3600 }, [0, 1, 2, 3, 4]],
  ])('%s hides events from readers of the stream', async (_name, metadata, visible) => {
    await running.client.setStreamMetadata(stream, metadata);
    expect(await read()).toEqual(visible);
    const backwards = running.client.readStream(stream, { direction: 'backwards', fromRevision: 'end' });
    expect(numbers(await collect(backwards))).toEqual(visible.toReversed());
  });

  test('of a stream without events can be read and replaced', async () => {
    await running.client.setStreamMetadata('evidence-none', { acl: { readRoles: ['$admins'] } });
    await running.client.setStreamMetadata('evidence-none', { maxCount: 1, note: 'second' });
    const { metadata } = await running.client.getStreamMetadata('evidence-none');
    expect(metadata).toEqual({ maxCount: 1, note: 'second' });
    await expect(collect(running.client.readStream('evidence-none'))).rejects.toMatchObject(notFound);
  });
});
