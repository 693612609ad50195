import {
  binaryEvent,
  jsonEvent,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { all, newStream, type OnServer, there } from './on-server.js';

const event = (n = 0) => jsonEvent({ id: randomUUID(), type: 'Noted', data: { n, synthetic: true } });

/** The client's two ways to append: a stream of batches, or one call each. */
const ways = { 'one call each': 'withoutBatches', batches: 'client' } as const;

/** What the embedded node must answer to the bare client as a real server does. */
export function describeProtocolAppends(on: OnServer): void {
  describe.each(Object.keys(ways) as (keyof typeof ways)[])('the protocol, appends by %s', (way) => {
    const client = () => on[ways[way]];
    const append = (
      stream: string,
      expectedRevision: 'any' | 'no_stream' | 'stream_exists' | bigint,
      ...events: ReturnType<typeof event>[]
    ) => client().appendToStream(stream, events, { expectedRevision });

    it('knows every expectation', async () => {
      const stream = newStream();
      expect(await append(stream, 'no_stream', event())).toMatchObject({
        success: true,
        nextExpectedRevision: 0n,
      });
      expect(await append(stream, 'stream_exists', event())).toMatchObject({ nextExpectedRevision: 1n });
      expect(await append(stream, 'any', event(), event())).toMatchObject({ nextExpectedRevision: 3n });
      expect(await append(stream, 3n, event())).toMatchObject({ nextExpectedRevision: 4n });
      expect(await append(newStream(), 'any', event())).toMatchObject({ nextExpectedRevision: 0n });
    });

    it('says what was expected and what is there', async () => {
      const stream = newStream();
      const absent = newStream();
      await append(stream, 'no_stream', event());
      for (const [name, expected, actual] of [
        [stream, 'no_stream', 0n],
        [stream, 5n, 0n],
        [absent, 'stream_exists', 'no_stream'],
        [absent, 2n, 'no_stream'],
      ] as const) {
        const error: unknown = await append(name, expected, event()).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({ streamName: name, expectedVersion: expected, actualVersion: actual });
      }
    });

    it('recognises a repetition at every expectation, and refuses half of one', async () => {
      const stream = newStream();
      const events = [event(1), event(2)];
      const { nextExpectedRevision } = await append(stream, 'no_stream', ...events);
      expect((await append(stream, 'no_stream', ...events)).nextExpectedRevision).toBe(nextExpectedRevision);
      expect((await append(stream, 'any', ...events)).nextExpectedRevision).toBe(nextExpectedRevision);
      await expect(append(stream, 'no_stream', ...events, event(3))).rejects.toBeInstanceOf(
        WrongExpectedVersionError,
      );
      expect(await all(on.client.readStream(stream))).toHaveLength(2);
    });

    it('refuses what is larger than 1 MiB, and says so', async () => {
      const large = jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(1_100_000) } });
      const error: unknown = await client()
        .appendToStream(newStream(), large)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
      expect(error).toMatchObject({ maxAppendSize: 1_048_576 });
    });

    it('refuses a tombstoned stream by its name', async () => {
      const stream = newStream();
      await append(stream, 'no_stream', event());
      await on.client.tombstoneStream(stream);
      const error: unknown = await append(stream, 'any', event()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StreamDeletedError);
      expect(error).toMatchObject({ streamName: stream });
    });

    it('stores all or nothing of an append that is cut off on its way', async () => {
      const events = Array.from({ length: 500 }, (_, n) => event(n));
      const stored = async (stream: string) =>
        all(on.client.readStream(stream)).then(
          (found) => found.length,
          (error: unknown) => {
            if (error instanceof StreamNotFoundError) return 0;
            throw error;
          },
        );
      const streams = await Promise.all(
        Array.from({ length: 30 }, async (_, n) => {
          const stream = newStream();
          const deadline = 1 + 5 * n;
          await client()
            .appendToStream(stream, events, { expectedRevision: 'no_stream', deadline })
            .catch(() => undefined);
          return stream;
        }),
      );
      const counts = new Set(await Promise.all(streams.map(stored)));
      expect([0, 500]).toEqual(expect.arrayContaining([...counts]));
    });

    it('keeps bytes as they are', async () => {
      const stream = newStream();
      const data = Buffer.from([0, 1, 127, 128, 255, 10]);
      const metadata = Buffer.from([255, 0]);
      await client().appendToStream(stream, binaryEvent({ type: 'Scanned', data, metadata }));
      const [read] = await all(on.client.readStream(stream));
      const event = there(read?.event);
      expect(Buffer.from(event.data as Uint8Array)).toEqual(data);
      expect(Buffer.from(event.metadata as Uint8Array)).toEqual(metadata);
      expect(event.isJson).toBe(false);
    });
  });

  describe('the protocol, deletions', () => {
    it('take an expectation, and say where the stream is when it is wrong', async () => {
      for (const remove of ['deleteStream', 'tombstoneStream'] as const) {
        const stream = newStream();
        await on.client.appendToStream(stream, [event(), event()]);
        const error: unknown = await on.client[remove](stream, { expectedRevision: 0n }).catch(
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({ actualVersion: 1n });
        const { position } = await on.client[remove](stream, { expectedRevision: 1n });
        expect(position?.commit).toBeGreaterThan(0n);
      }
    });
  });
}
