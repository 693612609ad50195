import type { DeadLetterState, NotHalted } from '#read-models';
import type { Label } from '#registry';
import { notFound } from './http-problem.js';
import { problem, type Problem } from './problem.js';

const said: Readonly<Record<Exclude<DeadLetterState, 'halted'>, Label>> = {
  retrying: { id: 'sedang dicoba lagi', en: 'is being tried again' },
  skipped: { id: 'sudah dilewati', en: 'was already skipped' },
  resolved: { id: 'sudah berhasil diproses', en: 'has gone through' },
};

/** Somebody else decided first, or there is no such dead letter. */
export function notHalted({ id, state }: NotHalted): Problem {
  if (state === null || state === 'halted') return notFound('dead letter', String(id)).problem;
  return problem(
    409,
    'dead_letter_decided',
    'Nothing to decide',
    {
      id: `peristiwa ini ${said[state].id}; tidak ada lagi yang perlu diputuskan`,
      en: `this event ${said[state].en}; there is nothing to decide any more`,
    },
    { state },
  );
}
