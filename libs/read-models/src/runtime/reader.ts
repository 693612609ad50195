import type { Kysely } from 'kysely';
import type { ReadStore } from '#read-store';
import { inRecord } from '../record/in-record.js';
import type { WhichRecord } from '../record/which-record.js';
import { buildSchema } from './build.js';
import type { CheckpointWatch } from './checkpoint-watch.js';

/** The read model has not reached the position the reader asked for in the time it was willing to wait. */
export class ReadModelBehind extends Error {
  constructor(
    readonly readModel: string,
    readonly wanted: bigint,
    readonly reached: bigint | null,
  ) {
    super(`${readModel} is at position ${reached ?? 'none'}, not yet at ${wanted}`);
    this.name = 'ReadModelBehind';
  }
}

/**
 * The read model has no finished build with the tables of this release: the projector is building the first one, or
 * the first one of this version, or is not running.
 */
export class ReadModelNotBuilt extends Error {
  constructor(readonly readModel: string) {
    super(`${readModel} has no finished build that this release can read`);
    this.name = 'ReadModelNotBuilt';
  }
}

export interface ReadOptions {
  /** The answer must contain everything up to this position. */
  readonly after?: bigint | undefined;
  /** How long to wait for it, in milliseconds; default 2,000. */
  readonly patience?: number;
  /** Which record is to be shown; default as corrected. */
  readonly record?: WhichRecord | undefined;
}

export interface ReaderOptions {
  /** How long the word of a position is waited for before the database is asked, in milliseconds; default 200. */
  readonly trustMs?: number;
}

/** An answer with the position of the log it stands at. */
export interface Standing<T> {
  readonly position: bigint;
  readonly data: T;
}

interface Asking<Tables, T> {
  readonly ask: (db: Kysely<Tables>) => Promise<T>;
  readonly record: WhichRecord;
}

interface NotYet {
  readonly missing: boolean;
  /** The build whose tables were not those that the query expects, if that is why. */
  readonly unreadable: number | null;
  readonly position: bigint | null;
}

/** PostgreSQL's codes for: no such table, no such schema, no such column. */
const NOT_THESE_TABLES = ['42P01', '3F000', '42703'];

/** Reads the active build of a read model in one snapshot, waiting first until it has reached a position. */
export class ReadModelReader {
  constructor(
    private readonly store: ReadStore,
    private readonly watch: CheckpointWatch,
    private readonly options: ReaderOptions = {},
  ) {}

  /** Throws `ReadModelBehind` when the time is up, `ReadModelNotBuilt` when there is nothing to read yet. */
  async read<Tables, T>(
    readModel: string,
    { after, patience = 2_000, record = 'as_corrected' }: ReadOptions,
    ask: (db: Kysely<Tables>) => Promise<T>,
  ): Promise<Standing<T>> {
    const query: Asking<Tables, T> = { ask, record };
    // Who has just written asks for a position that is on its way: then the word of its arrival is waited for at once.
    const isEarly = after !== undefined && this.watch.isBefore(readModel, after);
    const first = isEarly ? undefined : await this.attempt<Tables, T>(readModel, after, query);
    if (first && 'data' in first) return first;
    let unreadable = first?.unreadable ?? null;
    // The word may never come, although nobody has noticed that the connection is dead.
    let withinMs = isEarly ? (this.options.trustMs ?? 200) : undefined;
    const deadline = AbortSignal.timeout(patience);
    const answered = new AbortController();
    const enough = AbortSignal.any([deadline, answered.signal]);
    try {
      for (;;) {
        if (after !== undefined && this.watch.isBefore(readModel, after))
          await this.watch.nextMove(readModel, enough, { to: after, withinMs });
        withinMs = undefined;
        // Taken before looking, so that a notice that comes while we look is not missed.
        const moved = this.watch.nextMove(readModel, enough);
        const attempt = await this.attempt<Tables, T>(readModel, after, query);
        if ('data' in attempt) return attempt;
        if (deadline.aborted && attempt.missing) throw new ReadModelNotBuilt(readModel);
        if (deadline.aborted) throw new ReadModelBehind(readModel, after ?? 0n, attempt.position);
        // A build that was replaced and dropped while it was read: its successor is there already. Only once for each,
        // because the tables may also be those of another release, and then there is something to wait for.
        if (attempt.unreadable !== null && attempt.unreadable !== unreadable) unreadable = attempt.unreadable;
        else await moved;
      }
    } finally {
      answered.abort();
    }
  }

  private async attempt<Tables, T>(
    readModel: string,
    after: bigint | undefined,
    { ask, record }: Asking<Tables, T>,
  ): Promise<Standing<T> | NotYet> {
    let reading: number | null = null;
    try {
      return await this.store.transaction(
        async (tx) => {
          const active = await tx.query<{ build: number; position: string | null }>(
            `select b.build, b.position from tiru.read_model m
               join tiru.read_model_build b on b.name = m.name and b.build = m.active_build
              where m.name = $1`,
            [readModel],
          );
          const row = active.rows[0];
          if (!row) return { missing: true, unreadable: null, position: null };
          reading = row.build;
          const position = row.position === null ? null : BigInt(row.position);
          if (after !== undefined && (position ?? -1n) < after)
            return { missing: false, unreadable: null, position };
          const schema = buildSchema({ name: readModel, number: row.build });
          const db = inRecord(tx.db as unknown as Kysely<Tables>, schema, record);
          return { position: position ?? 0n, data: await ask(db) };
        },
        { isolation: 'repeatable read', readOnly: true },
      );
    } catch (error) {
      if (NOT_THESE_TABLES.includes((error as { code?: string }).code ?? ''))
        return { missing: true, unreadable: reading, position: null };
      throw error;
    }
  }
}
