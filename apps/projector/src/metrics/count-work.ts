import type { RunnerObserver } from '#read-models';
import type { ProjectorMetrics } from './projector-metrics.js';

const duties = ['working', 'standing_by', 'superseded'] as const;

/** Counts what the runner does. */
export const countWork = (metrics: ProjectorMetrics): RunnerObserver => ({
  applied: ({ readModel, state, facts, seconds }) => {
    metrics.events.inc({ read_model: readModel, state }, facts.length);
    metrics.batchEvents.observe({ read_model: readModel }, facts.length);
    metrics.batchSeconds.observe({ read_model: readModel }, seconds);
  },
  failed: (readModel) => metrics.failures.inc({ read_model: readModel ?? 'all' }),
  halted: ({ readModel }) => metrics.deadLetters.inc({ read_model: readModel }),
  takenApart: () => metrics.takenApart.inc(),
  duty: (readModel, duty) => {
    for (const each of duties) metrics.duty.set({ read_model: readModel, duty: each }, each === duty ? 1 : 0);
  },
  grouped: ({ live, catchingUp }) => {
    metrics.fed.set({ reading: 'live' }, live.length);
    metrics.fed.set({ reading: 'catching_up' }, catchingUp.length);
  },
});
