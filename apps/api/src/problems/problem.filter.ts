import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteFailure } from '../requests/failures.js';
import { problemMediaType } from './problem.js';
import { problemOf } from './problem-of.js';

/** Answers every error with problem details. What is not the caller's doing is told in the request's line of the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const found = problemOf(error);
    noteFailure(request, { code: found.code, error });
    if (reply.sent) return;
    const wait = found.status === 503 ? 1 : found['retryAfterSeconds'];
    const retry = wait === undefined ? {} : { 'retry-after': String(wait) };
    void reply
      .status(found.status)
      .headers({ 'content-type': problemMediaType, ...retry })
      .send({ ...found, instance: request.url, requestId: request.id });
  }
}
