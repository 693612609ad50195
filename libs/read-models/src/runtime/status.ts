import type { ReadStore } from '#read-store';

export interface ReadModelStatus {
  readonly name: string;
  /** Version of the projection that made this build. */
  readonly version: string;
  readonly build: number;
  readonly state: 'building' | 'active';
  readonly position: bigint | null;
  /** How many events of its categories it has applied. */
  readonly events: bigint;
  readonly updatedAt: Date;
  /** The event at which it stands still, until an operator decides. */
  readonly halted: HaltedAt | null;
}

export interface HaltedAt {
  readonly deadLetter: bigint;
  readonly eventId: string;
  readonly eventType: string;
  readonly stream: string;
  readonly error: string;
  readonly since: Date;
}

interface Row {
  readonly name: string;
  readonly version: string;
  readonly build: number;
  readonly state: 'building' | 'active';
  readonly position: string | null;
  readonly events: bigint;
  readonly updatedAt: Date;
  readonly deadLetter: bigint | null;
  readonly eventId: string;
  readonly eventType: string;
  readonly stream: string;
  readonly error: string;
  readonly since: Date;
}

/** How far every build in use or in the making is and whether something stopped it: what health shows. */
export async function readModelStatus(store: ReadStore): Promise<ReadModelStatus[]> {
  const { rows } = await store.pool.query<Row>(
    `select b.name, b.code_version as version, b.build, b.state, b.position, b.events, b.updated_at as "updatedAt",
            l.id as "deadLetter", l.event_id as "eventId", l.event_type as "eventType", l.stream, l.error,
            l.failed_at as since
       from tiru.read_model_build b
       left join tiru.dead_letter l on l.read_model = b.name and l.build = b.build and l.state = 'halted'
      where b.state in ('building', 'active') order by b.name, b.build`,
  );
  return rows.map(({ deadLetter, eventId, eventType, stream, error, since, position, ...row }) => ({
    ...row,
    position: position === null ? null : BigInt(position),
    halted: deadLetter === null ? null : { deadLetter, eventId, eventType, stream, error, since },
  }));
}
