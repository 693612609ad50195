import { ApiProperty } from '@nestjs/swagger';

/** What every command answers. */
export class CommandAnswer {
  @ApiProperty({ description: 'id of the thing the command was about' })
  id: string;

  @ApiProperty({ description: 'its revision now; the next change names it in If-Match' })
  revision: string;

  @ApiProperty({ description: 'give it as ?after= to a query, to read what was just recorded' })
  position: string;

  @ApiProperty({ type: [String], description: 'events recorded; empty when the command was already true' })
  eventIds: string[];
}

class FieldProblemAnswer {
  @ApiProperty({ description: 'JSON pointer to the wrong field' })
  pointer: string;

  @ApiProperty({
    required: false,
    description: 'what was given, any JSON value; absent when nothing was',
    anyOf: [
      { type: 'string', nullable: true },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: { description: 'any JSON value' } },
      { type: 'object', additionalProperties: true },
    ],
  })
  value?: unknown;

  @ApiProperty()
  code: string;

  @ApiProperty({
    type: 'object',
    properties: { id: { type: 'string' }, en: { type: 'string' } },
    required: ['id', 'en'],
  })
  message: { id: string; en: string };

  @ApiProperty({
    required: false,
    oneOf: [
      {
        type: 'object',
        properties: { id: { type: 'string' }, en: { type: 'string' } },
        required: ['id', 'en'],
      },
      { type: 'array', items: { type: 'string' } },
    ],
  })
  expected?: { id: string; en: string } | string[];
}

/** Problem details by RFC 9457. */
export class ProblemAnswer {
  @ApiProperty()
  type: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: number;

  @ApiProperty()
  detail: string;

  @ApiProperty({ description: 'stable code of the problem' })
  code: string;

  @ApiProperty({
    type: 'object',
    properties: { id: { type: 'string' }, en: { type: 'string' } },
    required: ['id', 'en'],
  })
  message: { id: string; en: string };

  @ApiProperty({ type: [FieldProblemAnswer], required: false })
  errors?: FieldProblemAnswer[];

  @ApiProperty({ description: 'address that was asked for' })
  instance: string;

  @ApiProperty({ description: 'also in X-Request-Id: names the request in the log of the server' })
  requestId: string;
}
