import { constants, type ServerHttp2Stream } from 'node:http2';
import { jest } from '@jest/globals';
import { connect } from './connection.js';
import { pull } from './pull.js';
import {
  notFound,
  recorded,
  scriptedPeer,
  type Script,
  type ScriptedPeer,
} from '../testing/scripted-peer.js';

jest.setTimeout(30_000);

const id = '00000000-0000-4000-8000-000000000001';
let peer: ScriptedPeer;
let connection: ReturnType<typeof connect>;

const start = async (script: Script) => {
  peer = await scriptedPeer(script);
  connection = connect(peer.url);
};
const read = (stallMs = 5_000) =>
  pull(connection, { stallMs }, (client) => {
    const stream = client.readAll();
    return { stream, cancel: () => stream.cancel() };
  });
/** Calls the client still keeps. */
const kept = () => {
  const lease = connection.borrow();
  lease.release();
  return (lease.client as unknown as { disposableStreams: Set<unknown> }).disposableStreams.size;
};

afterEach(async () => {
  await connection.close();
  await peer.stop();
});

it('leaves nothing behind when the reader stops early (defect 6)', async () => {
  const cancelled: Promise<unknown>[] = [];
  await start({
    read: (_, call) => {
      cancelled.push(new Promise((resolve) => call.on('cancelled', resolve)));
      for (let n = 0; n < 2_000; n++) call.write(recorded('program-1', n, n, id));
    },
  });
  for (let n = 0; n < 3; n++) for await (const chunk of read()) if (chunk.length > 0) break;
  await Promise.all(cancelled);
  expect(cancelled).toHaveLength(3);
  expect(kept()).toBe(0);
});

it('does not read ahead of a slow reader without bound (defect 6)', async () => {
  let written = 0;
  await start({
    read: (_, call) => {
      const write = () => {
        while (written < 100_000) if (!call.write(recorded('program-1', ++written, written, id))) break;
      };
      call.on('drain', write);
      write();
    },
  });
  const items = read();
  await items.next();
  let before = -1;
  while (before !== written) {
    before = written;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(written).toBeLessThan(5_000);
  await items.return();
});

it('counts a read without an answer as lost', async () => {
  await start({});
  await expect(read(50).next()).rejects.toMatchObject({ name: 'LogUnavailable' });
});

it('ends by the signal before the server has answered', async () => {
  await start({});
  const abort = new AbortController();
  const items = pull(connection, { signal: abort.signal }, (client) => {
    const stream = client.readAll();
    return { stream, cancel: () => stream.cancel() };
  });
  const next = items.next();
  abort.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

// A server closes the connection of a client that resets more than some tens of calls a second.
it('lets a read of a stream that does not exist end by itself, and keeps nothing of it', async () => {
  const codes: unknown[] = [];
  await start({
    read: (_, call) => {
      const wire = (call as unknown as { call: { stream: ServerHttp2Stream } }).call.stream;
      wire.once('close', () => codes.push(wire.rstCode));
      call.write(notFound('program-none'));
      // The end of the answer comes a moment later, as over a network.
      setTimeout(() => call.end(), 5);
    },
  });
  for (let n = 0; n < 20; n++) for await (const chunk of read()) expect(chunk).toEqual([]);
  while (codes.length < 20) await new Promise((resolve) => setTimeout(resolve, 10));
  expect([new Set(codes), kept()]).toEqual([new Set([constants.NGHTTP2_NO_ERROR]), 0]);
});
