import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemMediaType } from './problem.js';
import { problemOf } from './problem-of.js';

/** Answers every error with problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { url } = http.getRequest<FastifyRequest>();
    const found = problemOf(error);
    if (found.status >= 500)
      this.logger.error(
        { url, code: found.code, error: String(error) },
        error instanceof Error ? error.stack : '',
      );
    if (reply.sent) return;
    const wait = found.status === 503 ? 1 : found['retryAfterSeconds'];
    const retry = wait === undefined ? {} : { 'retry-after': String(wait) };
    void reply
      .status(found.status)
      .headers({ 'content-type': problemMediaType, ...retry })
      .send({ ...found, instance: url });
  }
}
