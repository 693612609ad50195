import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type Filter,
  jsonEvent,
  type ReadPosition,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { all, newCategory, newStream, type OnServer, there } from './on-server.js';

const event = (n: number, type = 'Noted') =>
  jsonEvent({ id: randomUUID(), type, data: { n, synthetic: true } });
const numberOf = (recorded: { data: unknown } | undefined) => (recorded?.data as { n: number }).n;

/** What the embedded node must answer to the bare client's reads and subscriptions as a real server does. */
export function describeProtocolReads(on: OnServer): void {
  const append = (stream: string, ...events: ReturnType<typeof event>[]) =>
    on.client.appendToStream(stream, events);
  const ownOf = async (items: AsyncIterable<AllStreamResolvedEvent>, stream: string, count: number) => {
    const found: AllStreamRecordedEvent[] = [];
    for await (const { event: recorded } of items) {
      if (recorded?.streamId === stream) found.push(recorded);
      if (found.length === count) break;
    }
    return found;
  };

  describe('the protocol, reads', () => {
    it('names a stream that is missing or was deleted for good', async () => {
      const [missing, gone] = [newStream(), newStream()];
      await append(gone, event(0));
      await on.client.tombstoneStream(gone);
      const failure = (stream: string) => all(on.client.readStream(stream)).catch((error: unknown) => error);
      expect(await failure(missing)).toBeInstanceOf(StreamNotFoundError);
      expect(await failure(missing)).toMatchObject({ streamName: missing });
      expect(await failure(gone)).toBeInstanceOf(StreamDeletedError);
    });

    it('reads $all forwards from a position inclusive, backwards exclusive', async () => {
      const stream = newStream();
      await append(stream, event(1), event(2), event(3));
      const [, second] = await all(on.client.readStream(stream));
      const fromPosition = there(second?.event?.position);
      const forwards = on.client.readAll({ fromPosition, maxCount: 1 });
      expect((await all(forwards)).map(({ event: read }) => read?.id)).toEqual([second?.event?.id]);
      const backwards = on.client.readAll({ fromPosition, direction: 'backwards', maxCount: 1 });
      expect((await all(backwards))[0]?.event?.position.commit).toBeLessThan(fromPosition.commit);
    });

    it('follows a link to its event when asked to', async () => {
      const [stream, links] = [newStream(), newStream()];
      await append(stream, event(7));
      const link = jsonEvent({ type: '$>', data: 'unused' });
      const data = Buffer.from(`0@${stream}`);
      await on.client.appendToStream(links, {
        ...link,
        contentType: 'application/octet-stream',
        data,
      } as never);
      const [resolved] = await all(on.client.readStream(links, { resolveLinkTos: true }));
      expect(numberOf(resolved?.event)).toBe(7);
      expect(resolved?.link?.streamId).toBe(links);
      const [plain] = await all(on.client.readStream(links));
      expect(plain?.event?.type).toBe('$>');
    });

    it('keeps the metadata of a stream and their revisions', async () => {
      const stream = newStream();
      expect(await on.client.getStreamMetadata(stream)).toMatchObject({ streamName: stream });
      const metadata = {
        maxCount: 9,
        maxAge: 3_600,
        truncateBefore: 1,
        acl: { readRoles: ['$all'], writeRoles: ['$admins', 'ops'] },
        note: { by: 'contract' },
      };
      await on.client.setStreamMetadata(stream, metadata, { expectedRevision: 'no_stream' });
      expect(await on.client.getStreamMetadata(stream)).toMatchObject({ metadata });
      await on.client.setStreamMetadata(stream, { maxCount: 5 }, { expectedRevision: 0n });
      expect(await on.client.getStreamMetadata(stream)).toMatchObject({ metadata: { maxCount: 5 } });
      await expect(on.client.setStreamMetadata(stream, {}, { expectedRevision: 0n })).rejects.toBeInstanceOf(
        WrongExpectedVersionError,
      );
    });
  });

  describe('the protocol, subscriptions', () => {
    const opened: { unsubscribe(): Promise<void> }[] = [];
    afterAll(() => Promise.all(opened.map((subscription) => subscription.unsubscribe())));
    const subscribe = (fromPosition: ReadPosition, filter?: Partial<Filter> & object) => {
      const given = filter && ({ filterOn: 'streamName', checkpointInterval: 1, ...filter } as Filter);
      const subscription = on.client.subscribeToAll({ fromPosition, ...(given ? { filter: given } : {}) });
      opened.push(subscription);
      return subscription;
    };

    it('confirms itself, begins after its position, and says when it has caught up', async () => {
      const stream = newStream();
      await append(stream, event(1), event(2), event(3));
      const [first] = await all(on.client.readStream(stream));
      const subscription = subscribe(there(first?.event?.position));
      const heard: unknown[] = [];
      subscription.once('confirmation', () => heard.push('confirmation'));
      subscription.on('data', ({ event: recorded }: AllStreamResolvedEvent) => {
        if (recorded?.streamId === stream) heard.push(numberOf(recorded));
      });
      await new Promise((resolve) => subscription.once('caughtUp', resolve));
      while (heard.length < 3) await new Promise((resolve) => subscription.once('data', resolve));
      expect(heard).toEqual(['confirmation', 2, 3]);
    });

    it('begins at the end with what comes later', async () => {
      const stream = newStream();
      await append(stream, event(1));
      const subscription = subscribe('end');
      await new Promise((resolve) => subscription.once('confirmation', resolve));
      await append(stream, event(2));
      expect((await ownOf(subscription, stream, 1)).map(numberOf)).toEqual([2]);
    });

    it.each([
      'prefix of the stream',
      'expression of the stream',
      'prefix of the type',
      'expression of the type',
    ])('filters by %s', async (how) => {
      const category = newCategory();
      const [stream, foreign] = [newStream(category), newStream()];
      const type = `T${category}`;
      const [{ position }] = [await append(newStream(), event(0))];
      await append(foreign, event(1));
      await append(stream, event(2, type));
      await append(foreign, event(3));
      await append(stream, event(4, type));
      const filter: Record<string, object> = {
        'prefix of the stream': { prefixes: ['nothing', `${category}-`] },
        'expression of the stream': { regex: `^${category}-.{36}$` },
        'prefix of the type': { filterOn: 'eventType', prefixes: [type] },
        'expression of the type': { filterOn: 'eventType', regex: `^${type}$` },
      };
      const seen: AllStreamRecordedEvent[] = [];
      for await (const { event: recorded } of subscribe(there(position), there(filter[how])))
        if (recorded && seen.push(recorded) === 2) break;
      expect(seen.map(numberOf)).toEqual([2, 4]);
    });

    it('says how far it has looked, before it has caught up', async () => {
      const { position } = await append(newStream(), event(0));
      const last = await append(newStream(), ...Array.from({ length: 200 }, (_, n) => event(n)));
      const heard: (bigint | 'caughtUp')[] = [];
      await new Promise<void>((resolve) => {
        const subscription = subscribe(there(position), {
          prefixes: [newCategory()],
          maxSearchWindow: 32,
          checkpointReached: (_, { commit }) => void heard.push(commit),
        });
        subscription.once('caughtUp', () => (heard.push('caughtUp'), resolve()));
        subscription.resume();
      });
      const checkpoints = heard.filter((each) => each !== 'caughtUp');
      expect(heard.at(-1)).toBe('caughtUp');
      expect(checkpoints.at(-1)).toBeGreaterThanOrEqual(there(last.position).commit);
      expect(checkpoints).toEqual(checkpoints.toSorted((a, b) => (a < b ? -1 : 1)));
    });

    it('follows one stream after a revision', async () => {
      const stream = newStream();
      await append(stream, event(1), event(2));
      const subscription = on.client.subscribeToStream(stream, { fromRevision: 0n });
      opened.push(subscription);
      const seen: number[] = [];
      for await (const { event: recorded } of subscription) {
        if (seen.push(numberOf(recorded)) === 1) await append(stream, event(3));
        if (seen.length === 2) break;
      }
      expect(seen).toEqual([2, 3]);
    });
  });
}
