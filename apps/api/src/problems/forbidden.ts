import { HttpProblem } from './http-problem.js';
import { problem } from './problem.js';

/** The signed-in user may not do this for these municipalities. */
export const forbidden = (municipalities: readonly string[]): HttpProblem =>
  new HttpProblem(
    problem(
      403,
      'forbidden',
      'Not allowed',
      {
        id: 'akun Anda tidak berwenang mencatat untuk daerah ini',
        en: 'your account may not record for this municipality',
      },
      { municipalities },
    ),
  );
