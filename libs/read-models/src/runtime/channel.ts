import type { StoreTransaction } from '#read-store';

/** PostgreSQL notification channel on which runners announce how far a read model is. */
export const checkpointChannel = 'tiru_checkpoint';

/** Channel on which runners hear that somebody asked for a build or decided on a dead letter. */
export const runnerChannel = 'tiru_runner';

export interface CheckpointNotice {
  readonly name: string;
  readonly position: bigint;
}

export function readNotice(payload: string): CheckpointNotice {
  const { name, position } = JSON.parse(payload) as { name: string; position: string };
  return { name, position: BigInt(position) };
}

/** Wakes the runners when the transaction commits; what there is to do they read from the tables. */
export async function announceDecision(tx: Pick<StoreTransaction, 'query'>): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [runnerChannel, '']);
}

/** Tells the readers that a read model has moved, when the transaction commits. */
export async function announceCheckpoint(
  tx: Pick<StoreTransaction, 'query'>,
  { name, position }: CheckpointNotice,
): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [checkpointChannel, noticeOf({ name, position })]);
}

export const noticeOf = ({ name, position }: CheckpointNotice): string =>
  JSON.stringify({ name, position: String(position) });
