import { HttpException } from '@nestjs/common';
import type { Label } from '#registry';
import { problem, type Problem } from './problem.js';

/** A problem of the HTTP edge itself: a missing header, an unknown id, no session. */
export class HttpProblem extends HttpException {
  constructor(readonly problem: Problem) {
    super(problem, problem.status);
  }
}

export const notFound = (what: string, value: string): HttpProblem =>
  new HttpProblem(
    problem(
      404,
      'not_found',
      'Not found',
      { id: `tidak ada ${what} dengan id ini`, en: `there is no ${what} with this id` },
      {
        errors: [
          { pointer: '/id', value, code: 'not_found', message: { id: 'tidak dikenal', en: 'not known' } },
        ],
      },
    ),
  );

/** The body is not what every command's body is: a JSON object. */
export const bodyMalformed = (): HttpProblem =>
  new HttpProblem(
    problem(400, 'body_malformed', 'The body is not JSON', {
      id: 'isi permintaan harus sebuah objek JSON',
      en: 'the body must be a JSON object',
    }),
  );

export const headerProblem = (status: number, code: string, header: string, message: Label): HttpProblem =>
  new HttpProblem(problem(status, code, 'A header is missing or wrong', message, { header }));
