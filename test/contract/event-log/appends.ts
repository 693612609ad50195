import { randomUUID } from 'node:crypto';
import { all, idsOf, manyNoted, newStream, noted, type OnServer } from './on-server.js';

/** What a command handler relies on when it appends. */
export function describeAppends(on: OnServer): void {
  describe('appends', () => {
    it('answers with the revision and position of the last event', async () => {
      const stream = newStream();
      const events = manyNoted(3);
      const first = await on.log.append(stream, 'no_stream', events);
      const next = await on.log.append(stream, first.revision, [noted()]);
      const stored = await all(on.log.readStream(stream));
      expect([first.revision, next.revision]).toEqual([2n, 3n]);
      expect(stored[2]?.position).toBe(first.position);
      expect(stored[3]?.position).toBe(next.position);
      expect(idsOf(stored.slice(0, 3))).toEqual(idsOf(events));
    });

    it('keeps every character of data, metadata and names', async () => {
      const text =
        'Banjarbaru – “RT Mandiri”, 気, 🏙️, "quoted", back\\slash, line\nbreak, ﷽, e\u0301, \u{10FFFF}';
      const event = {
        ...noted({ text, nested: { list: [1, 0.1, -1e21, '', null, true, {}] }, [text]: 'a key' }),
        type: 'Dicatat é气',
        metadata: { text, empty: {} },
      };
      const stream = `${newStream()}:63.72:é气🏙️` as const;
      await on.log.append(stream, 'no_stream', [event]);
      const [stored] = await all(on.log.readStream(stream));
      expect(stored).toMatchObject({ ...event, stream, revision: 0n });
      expect(Math.abs((stored?.created.getTime() ?? 0) - Date.now())).toBeLessThan(24 * 3_600_000);
    });

    it('refuses every wrong expectation, says where the stream is, and stores nothing', async () => {
      const stream = newStream();
      await on.log.append(stream, 'no_stream', manyNoted(2));
      for (const expected of ['no_stream', 0n, 2n, 7n] as const)
        await expect(on.log.append(stream, expected, [noted()])).rejects.toMatchObject({
          name: 'WrongExpectedRevision',
          stream,
          expected,
          actual: 1n,
        });
      await expect(on.log.append(newStream(), 0n, [noted()])).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        actual: null,
      });
      expect(await all(on.log.readStream(stream))).toHaveLength(2);
    });

    it('gives a repeated append its first answer, however much has followed', async () => {
      const stream = newStream();
      const [events, more] = [manyNoted(2), manyNoted(2)];
      const first = await on.log.append(stream, 'no_stream', events);
      expect(await on.log.append(stream, 'no_stream', events)).toEqual(first);
      const second = await on.other.append(stream, 1n, more);
      expect(await on.other.append(stream, 'no_stream', events)).toEqual(first);
      expect(await on.log.append(stream, 1n, more)).toEqual(second);
      expect(idsOf(await all(on.log.readStream(stream)))).toEqual(idsOf([...events, ...more]));
    });

    it('takes for a repetition only all of the events in their places', async () => {
      const stream = newStream();
      const [one, two] = [noted(), noted()];
      await on.log.append(stream, 'no_stream', [one, two]);
      for (const [expected, events] of [
        ['no_stream', [one, two, noted()]],
        ['no_stream', [noted(), two]],
        ['no_stream', [two, one]],
        ['no_stream', [noted()]],
      ] as const)
        await expect(on.log.append(stream, expected, events)).rejects.toMatchObject({
          name: 'WrongExpectedRevision',
        });
      expect(await all(on.log.readStream(stream))).toHaveLength(2);
    });

    it('keeps the same event id apart in different streams', async () => {
      const id = randomUUID();
      const [a, b] = [newStream(), newStream()];
      await on.log.append(a, 'no_stream', [noted({}, id)]);
      await on.log.append(b, 'no_stream', [noted({}, id)]);
      expect(idsOf(await all(on.log.readStream(b)))).toEqual([id]);
    });

    it('lets exactly one of many writers on two connections win a place', async () => {
      const stream = newStream();
      const tries = await Promise.allSettled(
        Array.from({ length: 12 }, (_, n) =>
          (n % 2 ? on.log : on.other).append(stream, 'no_stream', [noted()]),
        ),
      );
      const lost = tries.filter((tried) => tried.status === 'rejected');
      expect(lost).toHaveLength(11);
      for (const { reason } of lost)
        expect(reason).toMatchObject({ name: 'WrongExpectedRevision', actual: 0n });
    });

    it('stores many appends at once, each whole, at growing positions', async () => {
      const streams = Array.from({ length: 60 }, () => newStream());
      const answers = await Promise.all(
        streams.map((each) => on.log.append(each, 'no_stream', manyNoted(3))),
      );
      expect(new Set(answers.map(({ position }) => position)).size).toBe(60);
      for (const [n, stream] of streams.slice(0, 10).entries()) {
        const positions = (await all(on.log.readStream(stream))).map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(positions.at(-1)).toBe(answers[n]?.position);
      }
    });

    it('takes an append of nearly 1 MiB and refuses a larger one', async () => {
      const stream = newStream();
      const text = 'x'.repeat(1_048_576);
      await expect(on.log.append(stream, 'no_stream', [noted({ text })])).rejects.toMatchObject({
        name: 'EventTooLarge',
      });
      await on.log.append(stream, 'no_stream', [noted({ text: text.slice(0, -1_000) })]);
      expect((await all(on.log.readStream(stream)))[0]?.data).toMatchObject({ text: text.slice(0, -1_000) });
    });
  });
}
