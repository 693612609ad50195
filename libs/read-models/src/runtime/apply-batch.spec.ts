import type { LogEvent } from '#event-log';
import { factsOf } from '../fixtures/facts.js';
import { codec } from '../fixtures/log.js';
import { rowsOf } from '../fixtures/projected.js';
import { registered } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { fussy, seen, tally, total } from '../fixtures/tally.js';
import { applyBatch, CheckpointMoved, PoisonEvent, UnwritableValue } from './apply-batch.js';
import { applyUntilPoison } from './apply-until-poison.js';
import { newBuild, type Build } from './build.js';
import { noStreams } from '../fixtures/log.js';
import { decodeBatch } from './decode-batch.js';
import type { Projection } from './projection.js';
import { ref } from './rows.js';
import { readModelStatus } from './status.js';
import { json, table, timestamp, uuid, type RowOf } from './table.js';

const store = freshStore();
const facts = factsOf(['63.01', '63.02', '63.03', '63.04', '63.05'].map(registered));
const batch = { facts, position: 50n };
const throwing = fussy('63.04', () => {
  throw new Error('cannot take this');
});
const tooLarge = fussy('63.04', (rows, { eventId }) => rows.put(seen, { event_id: eventId, times: 2 ** 40 }));
const dated = table('dated', { event_id: uuid, at: timestamp, note: json<unknown>() }, { key: ['event_id'] });
/** Puts a row for each event beside those of the tally; that of 63.04 is `bad`. */
const dating = (bad: Partial<RowOf<typeof dated>>) => {
  const put: Projection['on']['MunicipalityRegistered'] = (rows, data, fact) => {
    const isBad = fact.stream === 'municipality-63.04';
    if (isBad) tooLarge.on.MunicipalityRegistered?.(rows, data, fact);
    else tally().on.MunicipalityRegistered?.(rows, data, fact);
    rows.put(dated, { event_id: fact.eventId, at: new Date(0), note: {}, ...(isBad && bad) });
  };
  return tally({
    tables: [seen, total, dated],
    touches: (fact) => [...tally().touches(fact), ref(dated, fact.eventId)],
    on: { MunicipalityRegistered: put },
  });
};
const fresh = () => newBuild(store(), tally());

const standOf = async (build: Build) => {
  const { seen: rows } = await rowsOf(store(), tally(), build);
  const status = (await readModelStatus(store())).find((it) => it.build === build.number);
  return { rows: rows?.length, position: status?.position };
};

describe('a batch', () => {
  it('writes its rows and the checkpoint', async () => {
    const build = await applyBatch(store(), tally(), await fresh(), batch);
    expect(build.position).toBe(50n);
    expect(await standOf(build)).toEqual({ rows: 5, position: 50n });
  });

  it.each([
    ['the projection throws', throwing],
    ['PostgreSQL refuses a row', tooLarge],
    ['the rows an event touches cannot be told', tally({ touches: throwingTouches })],
  ])('leaves neither rows nor checkpoint when %s', async (_, projection) => {
    const build = await fresh();
    await expect(applyBatch(store(), projection, build, batch)).rejects.toThrow();
    expect(await standOf(build)).toEqual({ rows: 0, position: null });
  });

  it('is refused where another runner has moved the checkpoint, and changes nothing', async () => {
    const build = await fresh();
    await applyBatch(store(), tally(), build, { facts: facts.slice(0, 2), position: 20n });
    await expect(applyBatch(store(), tally(), build, batch)).rejects.toBeInstanceOf(CheckpointMoved);
    expect(await standOf(build)).toEqual({ rows: 2, position: 20n });
  });

  it('goes to one of two runners that have it at the same time', async () => {
    const build = await fresh();
    const ends = await Promise.allSettled([1, 2].map(() => applyBatch(store(), tally(), build, batch)));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await rowsOf(store(), tally(), build))['seen']).toEqual(
      facts.map(({ eventId }) => ({ event_id: eventId, times: 1 })),
    );
  });

  it('moves the checkpoint past events of no interest', async () => {
    const build = await applyBatch(store(), tally(), await fresh(), { facts: [], position: 70n });
    expect(await standOf(build)).toEqual({ rows: 0, position: 70n });
  });
});

describe('a poison event', () => {
  const stored = facts.map((fact): LogEvent => {
    const { id, type, data, metadata } = codec.encode(fact);
    return { ...fact, id, type, data, metadata, created: new Date(0) };
  });
  const unknown = stored.map((event, index) => (index === 3 ? { ...event, type: 'NobodyKnows' } : event));

  it.each([
    ['that the projection cannot take', throwing, stored],
    ['whose row PostgreSQL refuses', tooLarge, stored],
    ['that cannot be decoded', tally(), unknown],
  ])('%s is named, and costs the readers none of those before it', async (_, projection, events) => {
    const build = await fresh();
    const batchOf50 = await decodeBatch({ codec, log: noStreams }, { events, position: 50n });
    const applying = applyUntilPoison(store(), projection, build, batchOf50, { onMove: () => undefined });
    await expect(applying).rejects.toMatchObject({
      name: 'PoisonEvent',
      fact: { eventId: facts[3]?.eventId },
    });
    await expect(applying).rejects.toBeInstanceOf(PoisonEvent);
    expect(await standOf(build)).toEqual({ rows: 3, position: 30n });
  });

  it.each([
    ['a date that is none', { at: new Date(NaN) }, 'dated.at cannot be written: Invalid time value'],
    ['a number JSON has no form for', { note: 1n }, /^dated.note cannot be written: /],
  ])('is found by %s in its row, with nothing of it sent', async (_, bad, message) => {
    const unheard: unknown[] = [];
    const onUnheard = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', onUnheard);
    const projection = dating(bad);
    const build = await newBuild(store(), projection);
    const batchOf50 = await decodeBatch({ codec, log: noStreams }, { events: stored, position: 50n });
    const applying = applyUntilPoison(store(), projection, build, batchOf50, { onMove: () => undefined });
    await expect(applying).rejects.toMatchObject({
      name: 'PoisonEvent',
      fact: { eventId: facts[3]?.eventId },
    });
    const { cause } = (await applying.catch((error: unknown) => error)) as PoisonEvent;
    expect(cause).toBeInstanceOf(UnwritableValue);
    expect((cause as Error).message).toMatch(message);
    expect(await standOf(build)).toEqual({ rows: 3, position: 30n });
    process.off('unhandledRejection', onUnheard);
    expect(unheard).toEqual([]);
  });

  it('does not hide that the database is in trouble', async () => {
    const gone = { ...(await fresh()), position: 7n };
    const batchOf50 = await decodeBatch({ codec, log: noStreams }, { events: stored, position: 50n });
    await expect(
      applyUntilPoison(store(), tally(), gone, batchOf50, { onMove: () => undefined }),
    ).rejects.toBeInstanceOf(CheckpointMoved);
  });
});

function throwingTouches(): never {
  throw new Error('cannot tell');
}
