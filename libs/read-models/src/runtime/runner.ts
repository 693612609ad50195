import { backOff, pause } from '#event-log';
import { Leases } from './leases.js';
import type { Projection } from './projection.js';
import type { RunnerContext, RunnerParts } from './runner-context.js';
import { Term } from './term.js';
import { Wake } from './wake.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Keeps the read models up with the log until the signal aborts: reads it once and feeds them all. Of several runners on
 * one database each read model has one that works; the others stand by. Whatever fails, it begins again from the
 * checkpoints in the database, later each time; an event that a read model cannot take stops that one alone.
 */
export async function runProjections(
  projections: readonly Projection[],
  context: RunnerContext,
): Promise<void> {
  const parts: RunnerParts = { observer: {}, batchSize: 500, graceMs: 600_000, ...context };
  const { signal, store, observer } = parts;
  for (let failures = 0; !signal.aborted;) {
    const wake = new Wake();
    signal.addEventListener('abort', wake.ring, { once: true });
    const began = performance.now();
    let leases: Leases | undefined;
    try {
      leases = await Leases.open(store, wake.ring);
      await new Term(projections, parts, leases, wake).run();
    } catch (error) {
      if (performance.now() - began > LONGEST_PAUSE_MS) failures = 0;
      failures += 1;
      observer.failed?.(null, error);
      await pause(backOff(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS), signal);
    } finally {
      signal.removeEventListener('abort', wake.ring);
      await leases?.close();
    }
  }
}
