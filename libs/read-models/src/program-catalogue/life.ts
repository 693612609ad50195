import { originOf } from '../origin.js';
import type { Fact, Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { change } from './facts.js';
import type { Turn } from './table.js';

/** A turn of a program's life as the catalogue keeps it. */
export const turnOf = (fact: Fact, status: Turn['status'], more: Partial<Turn> = {}): Turn => ({
  status,
  endReason: null,
  explanation: null,
  until: null,
  program: null,
  origin: originOf(fact),
  ...more,
});

const turn = (rows: Rows, fact: Fact, status: Turn['status'], more: Partial<Turn> = {}): void =>
  change(rows, fact, ({ statuses }) => ({ status, statuses: [...statuses, turnOf(fact, status, more)] }));

/** What the catalogue makes of how a program pauses, ends, and of where it comes from. */
export const lifeTurns = {
  ProgramSuspended: (rows, { reason, until }, fact) =>
    turn(rows, fact, 'suspended', { explanation: reason, until: until ?? null }),
  ProgramResumed: (rows, { note }, fact) => turn(rows, fact, 'active', { explanation: note ?? null }),
  ProgramDiscontinued: (rows, { reason, explanation }, fact) =>
    turn(rows, fact, 'discontinued', { endReason: reason, explanation: explanation ?? null }),
  ProgramSuperseded: (rows, { by }, fact) => turn(rows, fact, 'superseded', { program: by }),
  ProgramMerged: (rows, { into }, fact) => turn(rows, fact, 'merged', { program: into }),
  // The adoption that made it may become known after the descent.
  ProgramDerived: (rows, { from, origin, adoption }, fact) =>
    change(rows, fact, ({ lineage }) => {
      const descent = {
        program: from,
        municipality: origin,
        adoption: adoption ?? null,
        origin: originOf(fact),
      };
      return { lineage: [...lineage.filter((other) => other.program !== from), descent] };
    }),
  ProgramConfirmedAlive: (rows, { year, office, evidence }, fact) =>
    change(rows, fact, (row) => ({
      last_confirmed_year: Math.max(row.last_confirmed_year ?? year, year),
      confirmations: [...row.confirmations, { year, office, evidence, origin: originOf(fact) }],
    })),
} satisfies Handlers;
