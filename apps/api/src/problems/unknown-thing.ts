import type { UnknownThing } from '#read-models';
import { problem, type Problem } from './problem.js';

const where = { program: '/api/v1/programs', municipality: '/api/v1/municipalities' } as const;

/** A question about something that the registry does not know, and where what it knows is listed. */
export const unknownThing = ({ what, parameter, value }: UnknownThing): Problem => {
  const message = { id: 'tidak dikenal', en: 'not known' };
  const expected = { id: `salah satu dari ${where[what]}`, en: `one of ${where[what]}` };
  return problem(
    422,
    'unknown_in_query',
    'Not known',
    {
      id: 'pertanyaan ini menyebut sesuatu yang tidak dikenal',
      en: 'the question names something that is not known',
    },
    { errors: [{ pointer: `/${parameter}`, value, code: `${what}_unknown`, message, expected }] },
  );
};
