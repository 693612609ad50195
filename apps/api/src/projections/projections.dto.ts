import { ApiProperty } from '@nestjs/swagger';
import { conditions, type Condition } from '#read-models';
import { DeadLetterAnswer } from './dead-letters.dto.js';
import { LabelAnswer } from './label.dto.js';

export class ProjectionAnswer {
  @ApiProperty({ description: 'of the read model' })
  name: string;

  @ApiProperty({ type: LabelAnswer })
  label: LabelAnswer;

  @ApiProperty({ description: 'of the projection that makes this build' })
  version: string;

  @ApiProperty({ description: 'number of this set of tables; a rebuild makes another one' })
  build: number;

  @ApiProperty({ enum: ['building', 'active'], description: 'readers see the active one' })
  state: 'building' | 'active';

  @ApiProperty({
    enum: [...conditions],
    description:
      'current: shows everything but the last seconds; catching_up: moves and is behind; building: no reader sees it yet; ' +
      'standing_still: events wait and nothing moves; halted: it could not take an event, an operator must decide',
  })
  condition: Condition;

  @ApiProperty({ type: String, nullable: true, description: 'how far it is in the log' })
  position: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      "from its position to the log's last; positions have gaps; null when the log does not answer",
  })
  behind: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'it shows what was recorded before this instant; null when it shows everything',
  })
  waitingSince: string | null;

  @ApiProperty({ format: 'date-time', description: 'when it moved last' })
  updatedAt: string;

  @ApiProperty({ description: 'how many events it has taken' })
  events: string;

  @ApiProperty({ type: DeadLetterAnswer, nullable: true, description: 'the event at which it stands still' })
  halted: DeadLetterAnswer | null;
}

export class ProjectionsAnswer {
  @ApiProperty({ type: String, nullable: true, description: "the log's last position" })
  head: string | null;

  @ApiProperty({ type: [ProjectionAnswer] })
  items: ProjectionAnswer[];
}
