import { ApiProperty } from '@nestjs/swagger';
import { conditions, type Condition } from '#read-models';

export class LiveAnswer {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

/** Health is open to everybody: it says which event halts a read model, never what is in it or what the error says. */
export class HaltedHealth {
  @ApiProperty()
  eventType: string;

  @ApiProperty()
  stream: string;

  @ApiProperty({ format: 'uuid' })
  eventId: string;

  @ApiProperty({ format: 'date-time' })
  since: string;
}

export class PartHealth {
  @ApiProperty({ description: 'event_log, database, or read_model: and its name' })
  name: string;

  @ApiProperty()
  ok: boolean;

  @ApiProperty({ required: false, description: 'what is wrong, or going on' })
  detail?: string;

  @ApiProperty({ type: String, required: false, nullable: true, description: 'how far it is in the log' })
  position?: string | null;

  @ApiProperty({ required: false, description: 'number of the set of tables' })
  build?: number;

  @ApiProperty({ enum: ['building', 'active'], required: false, description: 'readers see the active one' })
  state?: 'building' | 'active';

  @ApiProperty({ enum: [...conditions], required: false })
  condition?: Condition;

  @ApiProperty({ required: false, description: "from its position to the log's last; positions have gaps" })
  behind?: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    nullable: true,
    description: 'it shows what was recorded before this instant; null when it shows everything',
  })
  waitingSince?: string | null;

  @ApiProperty({ format: 'date-time', required: false, description: 'when it moved last' })
  updatedAt?: string;

  @ApiProperty({ type: HaltedHealth, required: false, description: 'the event it could not take' })
  halted?: HaltedHealth;
}

export class HealthAnswer {
  @ApiProperty({ enum: ['ok', 'degraded'] })
  status: 'ok' | 'degraded';

  @ApiProperty({ type: [PartHealth] })
  parts: PartHealth[];
}
