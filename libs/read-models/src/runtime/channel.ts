/** PostgreSQL notification channel on which runners announce how far a read model is. */
export const checkpointChannel = 'tiru_checkpoint';

export interface CheckpointNotice {
  readonly name: string;
  readonly position: bigint;
}

export function readNotice(payload: string): CheckpointNotice {
  const { name, position } = JSON.parse(payload) as { name: string; position: string };
  return { name, position: BigInt(position) };
}
