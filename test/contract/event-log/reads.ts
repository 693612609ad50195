import { all, idsOf, manyNoted, newCategory, newStream, noted, type OnServer } from './on-server.js';

/** What queries, replays and command handlers rely on when they read. */
export function describeReads(on: OnServer): void {
  describe('reads', () => {
    it('reads a stream both ways, from a revision inclusive, up to a count', async () => {
      const stream = newStream();
      await on.log.append(stream, 'no_stream', manyNoted(5));
      const read = async (options: Parameters<OnServer['log']['readStream']>[1]) =>
        (await all(on.other.readStream(stream, options))).map(({ revision }) => Number(revision));
      expect(await read({})).toEqual([0, 1, 2, 3, 4]);
      expect(await read({ from: 'start', maxCount: 2 })).toEqual([0, 1]);
      expect(await read({ from: 2n, maxCount: 2 })).toEqual([2, 3]);
      expect(await read({ from: 4n })).toEqual([4]);
      expect(await read({ from: 5n })).toEqual([]);
      expect(await read({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
      expect(await read({ direction: 'backwards', from: 2n })).toEqual([2, 1, 0]);
      expect(await read({ direction: 'backwards', from: 'end', maxCount: 1 })).toEqual([4]);
      expect(await read({ maxCount: 0 })).toEqual([]);
    });

    it('yields nothing for a stream that does not exist', async () => {
      expect(await all(on.log.readStream(newStream()))).toEqual([]);
      expect(await all(on.log.readStream(newStream(), { direction: 'backwards' }))).toEqual([]);
    });

    it('reads a long stream whole, and can be left early', async () => {
      const stream = newStream();
      const events = manyNoted(1_500);
      for (let n = 0; n < 3; n++)
        await on.log.append(
          stream,
          n === 0 ? 'no_stream' : BigInt(n * 500 - 1),
          events.slice(n * 500, n * 500 + 500),
        );
      expect(idsOf(await all(on.log.readStream(stream)))).toEqual(idsOf(events));
      for (let n = 0; n < 20; n++)
        for await (const { revision } of on.log.readStream(stream)) if (revision === 3n) break;
      expect(await all(on.log.readStream(stream, { from: 1_490n }))).toHaveLength(10);
    });

    it('reads what another connection has just appended', async () => {
      for (let n = 0; n < 20; n++) {
        const stream = newStream();
        await on.log.append(stream, 'no_stream', [noted()]);
        expect(await all(on.other.readStream(stream))).toHaveLength(1);
      }
    });

    it('reads the whole log in order from a position inclusive, only the categories asked for', async () => {
      const category = newCategory();
      const [a, b, longer] = [newStream(category), newStream(category), newStream(`${category}er`)];
      const [a1, b1, a2, foreign] = [noted(), noted(), noted(), noted()];
      const first = await on.log.append(a, 'no_stream', [a1]);
      await on.log.append(longer, 'no_stream', [foreign]);
      await on.log.append(b, 'no_stream', [b1]);
      const last = await on.log.append(a, 0n, [a2]);
      const read = async (options: Parameters<OnServer['log']['readAll']>[0]) =>
        idsOf(await all(on.log.readAll(options)));
      const from = first.position;
      const own = [category];
      expect(await read({ from, categories: own, maxCount: 3 })).toEqual(idsOf([a1, b1, a2]));
      expect(await read({ from, categories: [category, `${category}er`], maxCount: 4 })).toEqual(
        idsOf([a1, foreign, b1, a2]),
      );
      expect(await read({ from, maxCount: 1 })).toEqual([a1.id]);
      const back = { direction: 'backwards', from: last.position } as const;
      expect(await read({ ...back, maxCount: 1 })).toEqual([a2.id]);
      expect(await read({ ...back, categories: own, maxCount: 3 })).toEqual(idsOf([a2, b1, a1]));
    });

    it('knows the position of the last event, which only grows', async () => {
      const { position } = await on.log.append(newStream(), 'no_stream', [noted()]);
      const head = (await on.other.head()) ?? -1n;
      expect(head).toBeGreaterThanOrEqual(position);
      const next = await on.log.append(newStream(), 'no_stream', [noted()]);
      expect(next.position).toBeGreaterThan(head);
      await on.other.ping();
    });

    it('never shows the events of the log itself', async () => {
      const stream = newStream();
      const { position } = await on.log.append(stream, 'no_stream', [noted()]);
      await on.client.setStreamMetadata(stream, { maxCount: 10 });
      const last = await on.log.append(stream, 0n, [noted()]);
      for await (const event of on.log.readAll({ from: position })) {
        expect(event.stream.startsWith('$')).toBe(false);
        if (event.position === last.position) break;
      }
    });
  });
}
