import type { Kysely } from 'kysely';
import type { ReadStore } from '#read-store';
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

/** The read model has no finished build yet: the projector is building its first one, or is not running. */
export class ReadModelNotBuilt extends Error {
  constructor(readonly readModel: string) {
    super(`${readModel} is being built for the first time`);
    this.name = 'ReadModelNotBuilt';
  }
}

export interface ReadOptions {
  /** The answer must contain everything up to this position. */
  readonly after?: bigint | undefined;
  /** How long to wait for it, in milliseconds; default 2,000. */
  readonly patience?: number;
}

/** An answer with the position of the log it stands at. */
export interface Standing<T> {
  readonly position: bigint;
  readonly data: T;
}

interface NotYet {
  readonly missing: boolean;
  /** Another build took this one's place while it was being read. */
  readonly replaced: boolean;
  readonly position: bigint | null;
}

const UNDEFINED_TABLE = '42P01';
const INVALID_SCHEMA = '3F000';

/** Reads the active build of a read model in one snapshot, waiting first until it has reached a position. */
export class ReadModelReader {
  constructor(
    private readonly store: ReadStore,
    private readonly watch: CheckpointWatch,
  ) {}

  /** Throws `ReadModelBehind` when the time is up, `ReadModelNotBuilt` when there is nothing to read yet. */
  async read<Tables, T>(
    readModel: string,
    { after, patience = 2_000 }: ReadOptions,
    query: (db: Kysely<Tables>) => Promise<T>,
  ): Promise<Standing<T>> {
    const first = await this.attempt<Tables, T>(readModel, after, query);
    if ('data' in first) return first;
    const deadline = AbortSignal.timeout(patience);
    const answered = new AbortController();
    const enough = AbortSignal.any([deadline, answered.signal]);
    try {
      for (;;) {
        // Taken before looking, so that a notice that comes while we look is not missed.
        const moved = this.watch.nextMove(readModel, enough);
        const attempt = await this.attempt<Tables, T>(readModel, after, query);
        if ('data' in attempt) return attempt;
        if (deadline.aborted && attempt.missing) throw new ReadModelNotBuilt(readModel);
        if (deadline.aborted) throw new ReadModelBehind(readModel, after ?? 0n, attempt.position);
        if (!attempt.replaced) await moved;
      }
    } finally {
      answered.abort();
    }
  }

  private async attempt<Tables, T>(
    readModel: string,
    after: bigint | undefined,
    query: (db: Kysely<Tables>) => Promise<T>,
  ): Promise<Standing<T> | NotYet> {
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
          if (!row) return { missing: true, replaced: false, position: null };
          const position = row.position === null ? null : BigInt(row.position);
          if (after !== undefined && (position ?? -1n) < after)
            return { missing: false, replaced: false, position };
          const db = tx.db.withSchema(buildSchema({ name: readModel, number: row.build })) as Kysely<Tables>;
          return { position: position ?? 0n, data: await query(db) };
        },
        { isolation: 'repeatable read', readOnly: true },
      );
    } catch (error) {
      const code = (error as { code?: string }).code;
      // The build was replaced and dropped between reading the pointer and reading its tables: look again.
      if (code === UNDEFINED_TABLE || code === INVALID_SCHEMA)
        return { missing: true, replaced: true, position: null };
      throw error;
    }
  }
}
