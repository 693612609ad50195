import { ApiProperty } from '@nestjs/swagger';

export class LiveAnswer {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
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
}

export class HealthAnswer {
  @ApiProperty({ enum: ['ok', 'degraded'] })
  status: 'ok' | 'degraded';

  @ApiProperty({ type: [PartHealth] })
  parts: PartHealth[];
}
