import type { RunnerObserver } from '#read-models';

/** One observer that tells several, in their order. */
export const observers = (all: readonly RunnerObserver[]): Required<RunnerObserver> => ({
  applied: (batch) => all.forEach((each) => each.applied?.(batch)),
  failed: (readModel, error) => all.forEach((each) => each.failed?.(readModel, error)),
  halted: (letter) => all.forEach((each) => each.halted?.(letter)),
  takenApart: (error) => all.forEach((each) => each.takenApart?.(error)),
  duty: (readModel, duty) => all.forEach((each) => each.duty?.(readModel, duty)),
  grouped: (groups) => all.forEach((each) => each.grouped?.(groups)),
});
