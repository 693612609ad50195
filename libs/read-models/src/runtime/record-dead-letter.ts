import type { LogEvent } from '#event-log';
import type { ReadStore, StoreTransaction } from '#read-store';
import type { Build } from './build.js';
import { letterColumns, toLetter, type DeadLetter, type LetterRow } from './dead-letter.js';
import type { Projection } from './projection.js';

export interface Poison {
  readonly event: LogEvent;
  readonly cause: unknown;
  readonly attempts: number;
}

/** Puts an event among the dead letters: the build stands still until somebody decides. One that was sent back returns. */
export async function recordDeadLetter(
  store: ReadStore,
  projection: Projection,
  build: Build,
  { event, cause, attempts }: Poison,
): Promise<DeadLetter> {
  const { rows } = await store.pool.query<LetterRow>(
    `insert into tiru.dead_letter
       (read_model, build, code_version, event_id, stream, revision, position, event_type, event, error, stack,
        attempts, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'halted')
     on conflict (read_model, build) where state in ('halted', 'retrying') do update
       set event_id = excluded.event_id, stream = excluded.stream, revision = excluded.revision,
           position = excluded.position, event_type = excluded.event_type, event = excluded.event,
           error = excluded.error, stack = excluded.stack, state = 'halted', failed_at = now(),
           attempts = dead_letter.attempts + excluded.attempts
     returning ${letterColumns}`,
    [
      build.name,
      build.number,
      String(projection.version),
      event.id,
      event.stream,
      event.revision,
      event.position,
      event.type,
      // JSON writes U+0000 as an escape, which a text column keeps.
      JSON.stringify({ data: event.data, metadata: event.metadata }),
      storable(cause instanceof Error ? cause.message : String(cause)),
      cause instanceof Error && cause.stack ? storable(cause.stack) : null,
      attempts,
    ],
  );
  return toLetter(rows[0] as LetterRow);
}

/** What the builds of a read model may not meet, and where they must wait. */
export interface LettersOfReadModel {
  /** Numbers of the builds that stand still. */
  readonly halted: ReadonlySet<number>;
  /** Ids of the events that this version leaves out. */
  readonly skipped: ReadonlySet<string>;
}

export async function lettersOf(store: ReadStore, projection: Projection): Promise<LettersOfReadModel> {
  const { rows } = await store.pool.query<{ state: string; build: number; event_id: string }>(
    `select state, build, event_id from tiru.dead_letter
      where read_model = $1 and (state = 'halted' or state = 'skipped' and code_version = $2)`,
    [projection.name, String(projection.version)],
  );
  return {
    halted: new Set(rows.flatMap(({ state, build }) => (state === 'halted' ? build : []))),
    skipped: new Set(rows.flatMap(({ state, event_id }) => (state === 'skipped' ? event_id : []))),
  };
}

/** Notes that events which were sent back went through: their builds have moved past them. */
export async function resolveRetried(store: ReadStore): Promise<void> {
  await store.pool.query(
    `update tiru.dead_letter letter set state = 'resolved' from tiru.read_model_build build
      where letter.state = 'retrying' and build.name = letter.read_model and build.build = letter.build
        and build.position >= letter.position`,
  );
}

/** Closes what is open about builds that nobody feeds any more. */
export async function closeLetters(
  tx: StoreTransaction,
  readModel: string,
  builds: readonly number[],
): Promise<void> {
  await tx.query(
    `update tiru.dead_letter set state = 'resolved'
      where read_model = $1 and build = any ($2) and state in ('halted', 'retrying')`,
    [readModel, builds],
  );
}

/** PostgreSQL keeps no U+0000 in a text. */
const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');
