import { batches, followLog, type LogEvent } from '#event-log';
import {
  all,
  idsOf,
  manyNoted,
  newCategory,
  newStream,
  noted,
  type OnServer,
  there,
  until,
} from './on-server.js';

/** What the runners of the read models rely on. */
export function describeSubscriptions(on: OnServer): void {
  describe('subscriptions', () => {
    const stopped = new AbortController();
    afterAll(() => stopped.abort());
    const open = (after: bigint | null, categories: string[]) =>
      on.log.subscribe({ after, categories, signal: stopped.signal });

    it('begins after its position and goes on live, in order, each event once', async () => {
      const category = newCategory();
      const stream = newStream(category);
      const before = manyNoted(700);
      await on.log.append(stream, 'no_stream', before.slice(0, 350));
      await on.log.append(stream, 349n, before.slice(350));
      const [at] = await all(on.log.readStream(stream, { from: 99n, maxCount: 1 }));
      const items = open(there(at).position, [category]);
      const taken = await until(items, (item) => item.kind === 'event' && item.event.revision === 699n);
      const live = manyNoted(3);
      await on.other.append(stream, 699n, live);
      taken.push(
        ...(await until(items, (item) => item.kind === 'event' && item.event.id === live.at(-1)?.id)),
      );
      const ids = taken.flatMap((item) => (item.kind === 'event' ? [item.event.id] : []));
      expect(ids).toEqual(idsOf([...before.slice(100), ...live]));
    });

    it('loses and repeats nothing while several writers go on, over the seam between catching up and live', async () => {
      const category = newCategory();
      const after = await on.log.head();
      const writers = Array.from({ length: 4 }, async (_, n) => {
        const stream = newStream(category);
        for (let revision = -1n; revision < 59n; revision++)
          await (n % 2 ? on.log : on.other).append(stream, revision < 0n ? 'no_stream' : revision, [noted()]);
      });
      const events: LogEvent[] = [];
      for await (const item of open(after, [category])) {
        if (item.kind === 'event') events.push(item.event);
        if (events.length === 240) break;
      }
      await Promise.all(writers);
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => (a < b ? -1 : 1)));
      const byStream = Map.groupBy(events, ({ stream }) => stream);
      expect(byStream.size).toBe(4);
      for (const own of byStream.values())
        expect(own.map(({ revision }) => Number(revision))).toEqual(Array.from({ length: 60 }, (_, n) => n));
    });

    it('passes only its categories, by their whole name', async () => {
      const [category, second] = [newCategory(), newCategory()];
      const after = await on.log.head();
      const own = [noted(), noted(), noted()] as const;
      await on.log.append(newStream(category), 'no_stream', [own[0]]);
      await on.log.append(newStream(`${category}er`), 'no_stream', [noted()]);
      await on.log.append(newStream(second), 'no_stream', [own[1]]);
      await on.log.append(newStream(category), 'no_stream', [own[2]]);
      const taken = await until(
        open(after, [category, second]),
        (item) => item.kind === 'event' && item.event.id === own[2].id,
      );
      expect(taken.flatMap((item) => (item.kind === 'event' ? [item.event.id] : []))).toEqual(idsOf(own));
    });

    it('reaches the head, and moves its position with foreign events', async () => {
      const items = open(await on.log.head(), [newCategory()]);
      await until(items, ({ kind }) => kind === 'reached_head');
      const { position } = await on.log.append(newStream(), 'no_stream', [noted()]);
      await until(items, (item) => item.kind === 'checkpoint' && item.position >= position);
    });

    it('says how far it is on a long stretch of foreign events', async () => {
      const after = await on.log.head();
      const { position } = await on.log.append(newStream(), 'no_stream', manyNoted(1_000));
      await until(
        open(after, [newCategory()]),
        (item) => item.kind === 'checkpoint' && item.position >= position,
      );
    });

    it('ends when its signal aborts', async () => {
      const abort = new AbortController();
      const items = on.log.subscribe({
        after: await on.log.head(),
        categories: [newCategory()],
        signal: abort.signal,
      });
      const rest = all(items);
      abort.abort();
      await rest;
    });

    it('feeds batches that cover all up to the head, for a reader who follows', async () => {
      const category = newCategory();
      const after = await on.log.head();
      const events = manyNoted(1_200);
      await on.log.append(newStream(category), 'no_stream', events);
      const last = await on.log.append(newStream(), 'no_stream', [noted()]);
      const own = new AbortController();
      const found: LogEvent[] = [];
      for await (const batch of batches(
        followLog(on.log, { after, categories: [category], signal: own.signal }),
      )) {
        expect(batch.events.length).toBeLessThanOrEqual(500);
        found.push(...batch.events);
        if (batch.position >= last.position) break;
      }
      own.abort();
      expect(idsOf(found)).toEqual(idsOf(events));
    });
  });
}
