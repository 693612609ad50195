import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { binaryEvent, ErrorType, jsonEvent } from '@eventstore/db-client';
import { collect, note, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
beforeAll(async () => void (running = await runNode()));
afterAll(() => running.end());

const credentials = { username: 'admin', password: 'changeit' };
const append = (stream: string, event: Parameters<typeof running.client.appendToStream>[1], options = {}) =>
  running.client.appendToStream(stream, event, { expectedRevision: 'no_stream', ...options });
const read = (stream: string) => collect(running.client.readStream(stream));

describe.each([
  ['with spaces and signs', 'visit 1/2?x=%20&"\'@#\\'],
  ['in other scripts', 'kunjungan-ꦗꦼꦥꦫ-日本-🙂'],
  ['with a line break and a zero', 'visit-\n\0-end'],
  ['of 20,000 characters', `visit-${'x'.repeat(20_000)}`],
  ['of 20,000 characters of another script', `visit-${'日'.repeat(20_000)}`],
])('a stream name %s', (_, name) => {
  test('is kept, told apart and answered', async () => {
    for (const [stream, n] of [
      [name, 1],
      [`${name}2`, 2],
    ] as const)
      await append(stream, note(n));
    expect(await read(name)).toMatchObject([{ streamId: name, data: { n: 1 } }]);
    const inAll = await collect(running.client.readAll());
    expect(inAll.filter(({ streamId }) => streamId === name)).toHaveLength(1);
  });

  test('is answered when it is wrong, and the connection stays', async () => {
    const wrong = { type: ErrorType.WRONG_EXPECTED_VERSION };
    await expect(append(name, note(3))).rejects.toMatchObject({ ...wrong, streamName: name });
    await expect(append(name, note(3), { credentials })).rejects.toMatchObject(wrong);
    await expect(running.client.deleteStream(name, { expectedRevision: 7n })).rejects.toMatchObject(wrong);
    await expect(read(`${name}none`)).rejects.toMatchObject({ type: ErrorType.STREAM_NOT_FOUND });
    await running.client.tombstoneStream(name);
    await expect(read(name)).rejects.toMatchObject({ type: ErrorType.STREAM_DELETED });
  });
});

describe.each([
  ['BatchAppend', {}],
  ['Append', { credentials }],
])('%s keeps', (_, options) => {
  test('every byte of binary data and metadata', async () => {
    const stream = `visit-${randomUUID()}`;
    const bytes = Uint8Array.from({ length: 256 }, (__, n) => n);
    await append(stream, binaryEvent({ type: 'Blob', data: bytes, metadata: bytes.toReversed() }), options);
    const [event] = await read(stream);
    expect(event?.isJson).toBe(false);
    expect(Buffer.from(event?.data as Uint8Array)).toEqual(Buffer.from(bytes));
    expect(Buffer.from(event?.metadata as Uint8Array)).toEqual(Buffer.from(bytes.toReversed()));
  });

  test('empty data', async () => {
    const stream = `visit-${randomUUID()}`;
    await append(stream, binaryEvent({ type: 'Nothing', data: new Uint8Array() }), options);
    const [event] = await read(stream);
    expect(Buffer.from(event?.data as Uint8Array)).toHaveLength(0);
    expect(event?.metadata).toBeUndefined();
  });

  test('a type in any script', async () => {
    const stream = `visit-${randomUUID()}`;
    await append(stream, jsonEvent({ type: 'Kunjungan 日本', data: { n: 1 } }), options);
    expect((await read(stream))[0]?.type).toBe('Kunjungan 日本');
  });

  test('no event without a type', async () => {
    const stream = `visit-${randomUUID()}`;
    await expect(append(stream, jsonEvent({ type: '', data: {} }), options)).rejects.toThrow(
      'The type of an event is empty; give it a name.',
    );
    await expect(read(stream)).rejects.toMatchObject({ type: ErrorType.STREAM_NOT_FOUND });
  });
});

test('an append without events says where the stream ends, and writes nothing', async () => {
  const stream = `visit-${randomUUID()}`;
  await append(stream, note(1));
  const result = await running.client.appendToStream(stream, [], { expectedRevision: 0n });
  expect(result).toMatchObject({ success: true, nextExpectedRevision: 0n });
  expect(await read(stream)).toHaveLength(1);
});

test("a stream's $acl is stored and given back, and keeps nobody out: there are no users", async () => {
  const stream = `visit-${randomUUID()}`;
  await append(stream, note(1));
  const acl = { readRoles: ['$admins'], writeRoles: ['$admins'], metaReadRoles: ['$admins'] };
  await running.client.setStreamMetadata(stream, { acl });
  const { metadata } = await running.client.getStreamMetadata(stream);
  expect(metadata?.acl).toEqual(acl);
  expect(await read(stream)).toHaveLength(1);
});
