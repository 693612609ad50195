import type { ReadStore } from '#read-store';

export interface ReadModelStatus {
  readonly name: string;
  readonly version: string;
  readonly build: number;
  readonly state: 'building' | 'active';
  readonly position: bigint | null;
  readonly updatedAt: Date;
  readonly haltedError: string | null;
}

/** How far every read model is and whether something stopped it: what health shows. */
export async function readModelStatus(store: ReadStore): Promise<ReadModelStatus[]> {
  const { rows } = await store.pool.query<{
    name: string;
    code_version: string;
    build: number;
    state: 'building' | 'active';
    position: string | null;
    updated_at: Date;
    halted_error: string | null;
  }>(
    `select name, code_version, build, state, position, updated_at, halted_error
       from tiru.read_model_build where state <> 'retired' order by name, build`,
  );
  return rows.map((row) => ({
    name: row.name,
    version: row.code_version,
    build: row.build,
    state: row.state,
    position: row.position === null ? null : BigInt(row.position),
    updatedAt: row.updated_at,
    haltedError: row.halted_error,
  }));
}
