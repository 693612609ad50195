import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiHeader, ApiOperation } from '@nestjs/swagger';
import { CommandAnswer, ProblemAnswer } from './answer.dto.js';
import { AnswersView } from '../lists/list-documentation.js';
import type { ViewName } from './view-schemas.js';

const idempotencyKey = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'chosen by the caller, one a command: the same key with the same content is recorded once',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
});

const ifMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'the revision last seen, as in the ETag: "3"',
  schema: { type: 'string' },
});

const problems = ApiDefaultResponse({ description: 'problem details (RFC 9457)', type: ProblemAnswer });

const command = (summary: string) =>
  applyDecorators(
    HttpCode(201),
    ApiOperation({ summary }),
    idempotencyKey,
    ApiCreatedResponse({ type: CommandAnswer }),
    problems,
  );

/** A command that begins something new or adds to a series. */
export const Records = (summary: string) => command(summary);

/** A command that changes an existing thing: it must name the revision it was decided on. */
export const Changes = (summary: string) => applyDecorators(command(summary), ifMatch);

/** A query and the name of its answer's shape. */
export const Answers = (view: ViewName, summary: string) =>
  applyDecorators(ApiOperation({ summary }), AnswersView(view), problems);
