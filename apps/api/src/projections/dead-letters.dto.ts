import { ApiProperty } from '@nestjs/swagger';
import { skipReason } from '#read-models';
import { text } from '#registry';
import { PageInput } from '../input/queries.dto.js';
import { Rule } from '../input/rule.js';
import { LabelAnswer } from './label.dto.js';

const states = ['halted', 'retrying', 'skipped', 'resolved'] as const;

export class DeadLetterItem {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'name of the read model that could not take the event' })
  readModel: string;

  @ApiProperty({ type: LabelAnswer, description: 'what the read model is called' })
  label: LabelAnswer;

  @ApiProperty()
  build: number;

  @ApiProperty({
    description: 'of the projection that could not take it; a skip holds for this version only',
  })
  version: string;

  @ApiProperty({ format: 'uuid' })
  eventId: string;

  @ApiProperty()
  eventType: string;

  @ApiProperty()
  stream: string;

  @ApiProperty()
  revision: string;

  @ApiProperty()
  position: string;

  @ApiProperty()
  error: string;

  @ApiProperty()
  attempts: number;

  @ApiProperty({
    enum: [...states],
    description:
      'halted: waits for a decision; retrying: sent back; skipped: left out; resolved: went through',
  })
  state: (typeof states)[number];

  @ApiProperty({ format: 'date-time' })
  failedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'user:<account> <name>, or cli:<user>' })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it was skipped' })
  reason: string | null;
}

export class DeadLetterAnswer extends DeadLetterItem {
  @ApiProperty({ description: 'the event as the log holds it: JSON with data and metadata' })
  event: string;

  @ApiProperty({ type: String, nullable: true })
  stack: string | null;
}

export class DeadLettersAnswer {
  @ApiProperty({ type: [DeadLetterItem], description: 'the newest first' })
  items: DeadLetterItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class DeadLetterQuery extends PageInput {
  @Rule(
    (value) => value === 'true' || value === 'false',
    { code: 'boolean', message: { id: 'harus true atau false', en: 'must be true or false' } },
    {
      type: String,
      enum: ['true', 'false'],
      required: false,
      description: 'true: only those that still hold up a read model',
    },
  )
  open?: 'true' | 'false';
}

export class SkipInput {
  @Rule(
    (value) =>
      text(skipReason.max).safeParse(value).success && (value as string).trim().length >= skipReason.min,
    {
      code: 'reason',
      message: {
        id: `harus alasan sepanjang ${skipReason.min} sampai ${skipReason.max} karakter`,
        en: `must be a reason of ${skipReason.min} to ${skipReason.max} characters`,
      },
      expected: {
        id: 'mengapa peristiwa ini dilewati, agar auditor dapat memahaminya',
        en: 'why this event is left out, so that an auditor can follow it',
      },
    },
    {
      type: String,
      minLength: skipReason.min,
      maxLength: skipReason.max,
      description: 'kept with the skip, for good',
    },
  )
  reason: string;
}
