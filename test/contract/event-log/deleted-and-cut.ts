import { all, idsOf, manyNoted, newCategory, newStream, noted, type OnServer, until } from './on-server.js';

/** What the registry never does itself, but an operator may: deleted, tombstoned and truncated streams. */
export function describeDeletedAndCut(on: OnServer): void {
  describe('deleted and truncated streams', () => {
    it('reads a deleted stream as one that does not exist; revisions go on after it', async () => {
      const stream = newStream();
      await on.log.append(stream, 'no_stream', manyNoted(3));
      await on.client.deleteStream(stream, { expectedRevision: 2n });
      expect(await all(on.log.readStream(stream))).toEqual([]);
      const again = noted();
      expect((await on.log.append(stream, 'no_stream', [again])).revision).toBe(3n);
      const stored = await all(on.log.readStream(stream));
      expect(stored.map(({ id, revision }) => [id, revision])).toEqual([[again.id, 3n]]);
    });

    it('never takes a tombstoned stream again, and reads nothing from it', async () => {
      const category = newCategory();
      const stream = newStream(category);
      const { position } = await on.log.append(stream, 'no_stream', [noted()]);
      await on.client.tombstoneStream(stream, { expectedRevision: 0n });
      expect(await all(on.log.readStream(stream))).toEqual([]);
      for (const expected of ['no_stream', 0n] as const)
        await expect(on.log.append(stream, expected, [noted()])).rejects.toMatchObject({
          name: 'AppendRefused',
          reason: 'stream_deleted',
        });
      // A follower passes its end without taking it for an event.
      const next = noted();
      await on.log.append(newStream(category), 'no_stream', [next]);
      const stopped = new AbortController();
      const items = on.log.subscribe({ after: position, categories: [category], signal: stopped.signal });
      const taken = await until(items, ({ kind }) => kind === 'event');
      stopped.abort();
      expect(taken.at(-1)).toMatchObject({ event: { id: next.id } });
    });

    it('hides what was cut off, by count and by revision; the positions of the rest stay', async () => {
      for (const metadata of [{ maxCount: 2 }, { truncateBefore: 3 }]) {
        const stream = newStream();
        const events = manyNoted(5);
        const { position } = await on.log.append(stream, 'no_stream', events);
        await on.client.setStreamMetadata(stream, metadata);
        const seen = await all(on.log.readStream(stream));
        expect(idsOf(seen)).toEqual(idsOf(events.slice(3)));
        expect(seen.at(-1)).toMatchObject({ revision: 4n, position });
        expect(idsOf(await all(on.log.readStream(stream, { direction: 'backwards' })))).toEqual(
          idsOf(events.slice(3).toReversed()),
        );
        expect((await on.log.append(stream, 4n, [noted()])).revision).toBe(5n);
      }
    });

    it('hides what is older than its age', async () => {
      const stream = newStream();
      await on.log.append(stream, 'no_stream', [noted()]);
      await on.client.setStreamMetadata(stream, { maxAge: 1 });
      for (let seen = 1; seen > 0;) seen = (await all(on.log.readStream(stream))).length;
    });
  });
}
