import { factsOf } from '../fixtures/facts.js';
import { rowsOf } from '../fixtures/projected.js';
import { registered } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { fussy, tally } from '../fixtures/tally.js';
import { activateBuild } from './activate-build.js';
import { applyBatch, CheckpointMoved, PoisonEvent } from './apply-batch.js';
import { applyTogether, type Share } from './apply-together.js';
import { newBuild } from './build.js';
import { noStreams } from '../fixtures/log.js';
import { decodeBatch } from './decode-batch.js';
import { FedBuild } from './fed-build.js';
import type { Projection } from './projection.js';
import { readModelStatus } from './status.js';
import { takeBatch } from './take-batch.js';
import { codec } from '../fixtures/log.js';
import { openEventLog, type LogEvent } from '#event-log';

const store = freshStore();
const facts = factsOf(['63.01', '63.02'].map(registered));
const throwing = fussy('63.02', () => {
  throw new Error('cannot take this');
});

/** Each test has read models of its own. */
let turn = 0;
const freshShare = async (projection: Projection): Promise<Share> => {
  const named = { ...projection, name: `${projection.name}_${++turn}` };
  return {
    projection: named,
    build: await activateBuild(store(), await newBuild(store(), named)),
    batch: { facts, position: 20n },
  };
};
const standOf = async ({ projection, build }: Pick<Share, 'projection' | 'build'>) => {
  const { seen } = await rowsOf(store(), projection, build);
  const status = (await readModelStatus(store())).find(({ name }) => name === projection.name);
  return { rows: seen?.length, position: status?.position };
};

it('writes the rows and the checkpoints of all', async () => {
  const shares = [await freshShare(tally()), await freshShare(tally())];
  await applyTogether(store(), shares);
  for (const share of shares) expect(await standOf(share)).toEqual({ rows: 2, position: 20n });
});

it('writes nothing for any when one projection throws', async () => {
  const shares = [await freshShare(tally()), await freshShare(throwing)];
  await expect(applyTogether(store(), shares)).rejects.toBeInstanceOf(PoisonEvent);
  for (const share of shares) expect(await standOf(share)).toEqual({ rows: 0, position: null });
});

it('writes nothing for any when another runner moved one checkpoint', async () => {
  const shares = [await freshShare(tally()), await freshShare(tally())];
  const [, second] = shares as [Share, Share];
  await applyBatch(store(), second.projection, second.build, { facts: facts.slice(0, 1), position: 10n });
  await expect(applyTogether(store(), shares)).rejects.toBeInstanceOf(CheckpointMoved);
  expect(await Promise.all(shares.map(standOf))).toEqual([
    { rows: 0, position: null },
    { rows: 1, position: 10n },
  ]);
});

it('writes nothing for any when the own note of one build is not where it should be', async () => {
  const shares = [await freshShare(tally()), await freshShare(tally())];
  await store().pool.query(`update "rm_${shares[1]?.projection.name}_v1"."_checkpoint" set position = 5`);
  await expect(applyTogether(store(), shares)).rejects.toBeInstanceOf(CheckpointMoved);
  expect(await standOf(shares[0] as Share)).toEqual({ rows: 0, position: null });
});

it('does not take the place where another build of the same read model stands for that of this one', async () => {
  const one = await freshShare(tally());
  const other = await newBuild(store(), one.projection);
  const first = { facts: facts.slice(0, 1), position: 10n };
  const shares = [one, { ...one, build: await applyBatch(store(), one.projection, other, first) }];
  const note = `"rm_${other.name}_v${other.number}"._checkpoint`;
  await store().pool.query(`update ${note} set position = null`);
  await expect(applyTogether(store(), shares)).rejects.toBeInstanceOf(CheckpointMoved);
  await store().pool.query(`update ${note} set position = 10`);
  await applyTogether(store(), shares);
  const { rows } = await store().pool.query('select position from tiru.read_model_build where name = $1', [
    other.name,
  ]);
  expect(rows).toEqual([{ position: '20' }, { position: '20' }]);
});

describe('a batch of a few events', () => {
  // On a log that was empty when they began nothing is asked of it.
  const unasked = openEventLog('esdb://127.0.0.1:1?tls=false');
  afterAll(() => unasked.close());
  const fed = ({ projection, build }: Share) =>
    new FedBuild(projection, build, {
      log: unasked,
      store: store(),
      observer: {},
      target: null,
      skipped: new Set(),
      onChange: () => undefined,
    });
  const apart: unknown[] = [];
  const observer = { takenApart: (error: unknown) => void apart.push(error) };
  beforeEach(() => void apart.splice(0));
  const decoded = (given: readonly LogEvent[]) =>
    decodeBatch({ codec, log: noStreams }, { events: given, position: 20n });
  const events = facts.map(({ event, eventId, envelope, ...place }): LogEvent => ({
    ...place,
    ...codec.encode({ eventId, event, envelope }),
    created: new Date(0),
  }));

  it('is taken by all', async () => {
    const shares = [await freshShare(tally()), await freshShare(tally())];
    const builds = shares.map(fed);
    await takeBatch({ store: store(), observer }, builds, await decoded(events));
    for (const share of shares) expect(await standOf(share)).toEqual({ rows: 2, position: 20n });
    expect(builds.map(({ build }) => build.position)).toEqual([20n, 20n]);
    expect(apart).toEqual([]);
    await takeBatch({ store: store(), observer }, builds, await decoded(events));
    for (const share of shares) expect(await standOf(share)).toEqual({ rows: 2, position: 20n });
  });

  it('that one cannot take is taken by the others, and by that one up to where it cannot', async () => {
    const shares = [await freshShare(tally()), await freshShare(throwing), await freshShare(tally())];
    const builds = shares.map(fed);
    await takeBatch({ store: store(), observer }, builds, await decoded(events));
    expect(builds.map(({ hasFailed }) => hasFailed)).toEqual([false, true, false]);
    expect((await Promise.all(shares.map(standOf))).map(({ rows }) => rows)).toEqual([2, 1, 2]);
    expect(apart).toEqual([]);
  });

  it('that cannot be written for all, without an event to blame, is told of and taken by the others', async () => {
    const shares = [await freshShare(tally()), await freshShare(tally()), await freshShare(tally())];
    const builds = shares.map(fed);
    await store().pool.query(`drop table "rm_${shares[1]?.projection.name}_v1".seen cascade`);
    await takeBatch({ store: store(), observer }, builds, await decoded(events));
    expect(builds.map(({ hasFailed }) => hasFailed)).toEqual([false, true, false]);
    expect(apart).toMatchObject([{ code: '42P01' }]);
  });
});
