import type { AbsentRows } from './absent-rows.js';
import type { ReadStore, StoreTransaction } from '#read-store';
import { CheckpointMoved, foldInto, loadRows, writeRows, type Batch } from './apply-batch.js';
import { buildSchema, checkpointTable, type Build } from './build.js';
import { checkpointChannel, noticeOf } from './channel.js';
import { prepared } from './prepared.js';
import type { Projection } from './projection.js';

/** What a batch holds for one build. */
export interface Share {
  readonly projection: Projection;
  readonly build: Build;
  readonly batch: Batch;
  readonly absent?: AbsentRows | undefined;
}

/**
 * Applies the shares of several builds in one transaction, or nothing of any. For a batch of a few events that costs a
 * fraction of a transaction for each; a large one is better written by several connections at the same time.
 *
 * As in `applyBatch` the checkpoints move first and only from where the builds were believed to be. Throws what that
 * throws; which of the builds is the reason is found out by applying each alone.
 */
export async function applyTogether(store: ReadStore, shares: readonly Share[]): Promise<void> {
  await store.transaction(
    async (tx) => {
      const [, loaded] = await Promise.all([
        moveCheckpoints(tx, shares),
        Promise.all(
          shares.map(async (share) => ({
            ...share,
            rows: await loadRows(tx, share, share.batch.facts),
          })),
        ),
      ]);
      for (const { projection, rows, batch } of loaded) foldInto(rows, projection, batch.facts);
      await Promise.all(loaded.map(({ rows, ...share }) => writeRows(tx, share, rows)));
    },
    { durable: false },
  );
}

/** One statement: the checkpoints, the builds' own notes of them, and for builds that have readers the word to them. */
async function moveCheckpoints(tx: StoreTransaction, shares: readonly Share[]): Promise<void> {
  const schemas = shares.map(({ build }) => buildSchema(build));
  const marks = shares.map(
    ({ build }, index) =>
      `marked_${index} as (update "${schemas[index]}"."${checkpointTable}" m set position = a."to" from asked a
         where a.name = '${build.name}' and a.build = ${build.number} and m.position is not distinct from a."from" returning 1)`,
  );
  const marked = shares.map((_, index) => `(select count(*) from marked_${index})`).join(' + ');
  const noticeFor = ({ build, batch }: Share) =>
    build.state === 'active' ? noticeOf({ name: build.name, position: batch.position }) : null;
  const text = `with asked as (
       select * from unnest($1::text[], $2::int[], $3::numeric[], $4::numeric[], $5::int[], $6::text[])
         as a(name, build, "from", "to", events, notice)),
     moved as (
       update tiru.read_model_build b set position = a."to", events = b.events + a.events, updated_at = now()
         from asked a
        where b.name = a.name and b.build = a.build and b.position is not distinct from a."from"
          and b.state not in ('retired', 'dropped')
       returning a.notice),
     ${marks.join(',\n     ')}
     select (select count(*) from moved)::int as moved, (${marked})::int as marked,
            (select count(pg_notify($7, notice)) from moved where notice is not null) as told`;
  const values = [
    shares.map(({ build }) => build.name),
    shares.map(({ build }) => build.number),
    shares.map(({ build }) => build.position),
    shares.map(({ batch }) => batch.position),
    shares.map(({ batch }) => batch.facts.length),
    shares.map(noticeFor),
    checkpointChannel,
  ];
  const { rows } = await tx.query<{ moved: number; marked: number }>(prepared(text, values));
  const [first] = shares;
  const isWhole = rows[0]?.moved === shares.length && rows[0].marked === shares.length;
  if (first && !isWhole) throw new CheckpointMoved(first.build);
}
