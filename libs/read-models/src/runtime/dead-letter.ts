import type { ReadStore } from '#read-store';
import { announceDecision } from './channel.js';

/**
 * An event that a read model could not take, after all attempts. Its build stands still until an operator decides:
 * `halted` waits for that, `retrying` has been sent back, `skipped` was left out for good, `resolved` went through.
 */
export interface DeadLetter {
  readonly id: bigint;
  readonly readModel: string;
  readonly build: number;
  /** The projection's version that could not take it; a skip holds for this version only. */
  readonly codeVersion: string;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly eventType: string;
  /** The event as the log holds it: JSON with `data` and `metadata`. */
  readonly event: string;
  readonly error: string;
  readonly stack: string | null;
  readonly attempts: number;
  readonly state: DeadLetterState;
  readonly failedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

export type DeadLetterState = 'halted' | 'retrying' | 'skipped' | 'resolved';

/** There is no such dead letter, or it does not wait for a decision any more. */
export class NotHalted extends Error {
  constructor(
    readonly id: bigint,
    /** Null when there is none with this id. */
    readonly state: DeadLetterState | null,
  ) {
    super(
      state === null
        ? `there is no dead letter ${id}`
        : `dead letter ${id} is ${state}: only a halted one can be decided on`,
    );
    this.name = 'NotHalted';
  }
}

export const letterColumns = `
  id, read_model as "readModel", build, code_version as "codeVersion", event_id as "eventId", stream, revision,
  position, event_type as "eventType", event, error, stack, attempts, state, failed_at as "failedAt",
  decided_by as "decidedBy", decided_at as "decidedAt", reason`;

export interface LetterRow extends Omit<DeadLetter, 'position'> {
  readonly position: string;
}

export const toLetter = (row: LetterRow): DeadLetter => ({ ...row, position: BigInt(row.position) });

/**
 * The dead letters, newest first; `open` ones only are those that halt a read model now. `before` is the id of the
 * last one of the page before.
 */
export async function deadLetters(
  store: ReadStore,
  {
    open = false,
    limit = 200,
    before,
  }: { readonly open?: boolean; readonly limit?: number; readonly before?: bigint | undefined } = {},
): Promise<DeadLetter[]> {
  const which = open ? `and state in ('halted', 'retrying')` : '';
  const { rows } = await store.pool.query<LetterRow>(
    `select ${letterColumns} from tiru.dead_letter where ($2::bigint is null or id < $2) ${which}
      order by id desc limit $1`,
    [limit, before ?? null],
  );
  return rows.map(toLetter);
}

/** One dead letter; null when there is none with this id. */
export async function deadLetter(store: ReadStore, id: bigint): Promise<DeadLetter | null> {
  const { rows } = await store.pool.query<LetterRow>(
    `select ${letterColumns} from tiru.dead_letter where id = $1`,
    [id],
  );
  return rows[0] ? toLetter(rows[0]) : null;
}

/** How long the reason of a skip is, in characters: enough to follow it later. */
export const skipReason = { min: 10, max: 2_000 };

/** Sends the event to the read model once more. Throws `NotHalted`. */
export const retryDeadLetter = (store: ReadStore, id: bigint, by: string): Promise<DeadLetter> =>
  decide(store, id, `state = 'retrying', decided_by = $2, decided_at = now(), reason = null`, [by]);

/**
 * Leaves the event out of this version of the read model, for good. Who did it and why is kept with the letter;
 * `reason` must not be empty. Throws `NotHalted`.
 */
export function skipDeadLetter(
  store: ReadStore,
  id: bigint,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<DeadLetter> {
  if (!by.trim() || !reason.trim()) throw new TypeError('a skip needs who decides it and why');
  const change = `state = 'skipped', decided_by = $2, decided_at = now(), reason = $3`;
  return decide(store, id, change, [by, reason]);
}

async function decide(
  store: ReadStore,
  id: bigint,
  change: string,
  values: readonly string[],
): Promise<DeadLetter> {
  return store.transaction(async (tx) => {
    const { rows } = await tx.query<LetterRow>(
      `update tiru.dead_letter set ${change} where id = $1 and state = 'halted' returning ${letterColumns}`,
      [id, ...values],
    );
    if (!rows[0]) {
      const found = await tx.query<LetterRow>('select state from tiru.dead_letter where id = $1', [id]);
      throw new NotHalted(id, found.rows[0]?.state ?? null);
    }
    await announceDecision(tx);
    return toLetter(rows[0]);
  });
}
