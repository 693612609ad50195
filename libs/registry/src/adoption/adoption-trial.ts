import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf } from './adoption.commands.js';
import * as refusal from './course.refusals.js';
import { allOf, latest, type AdoptionState } from './adoption-state.js';
import { refuseClosed } from './closed.js';
import { adoptionStage, isInPractice } from './stage.js';

/**
 * A trial follows a decision to take the program over. In practice it also comes before one, to decide on what it
 * showed: then it needs an assessment that the program fits. One trial runs at a time; another may follow it.
 */
export function startTrial({ data }: AdoptionCommandOf<'StartTrial'>, state: AdoptionState) {
  if (allOf(state, 'TrialStarted').some((it) => sameFacts(it, data))) return [];
  refuseClosed(state);
  const { course } = state;
  if (data.to !== undefined && data.to < data.from) throw refusal.trialReversed(data.from, data.to);
  if (isInPractice(course)) throw refusal.trialAfterImplementation(adoptionStage(course));
  if (course.suspended) throw refusal.resting('StartTrial');
  if (course.trialRunning) throw refusal.trialRunning(data.from);
  if (!course.adopting && !course.feasible) throw refusal.trialUnfounded(course.feasible);
  return [{ type: 'TrialStarted', data } as const];
}

/** A trial that was cut short or is suspended is evaluated like any other: what was learnt counts. */
export function evaluateTrial({ data }: AdoptionCommandOf<'EvaluateTrial'>, state: AdoptionState) {
  const recorded = latest(state, 'TrialEvaluated');
  if (!state.course.trialRunning && sameFacts(recorded, data)) return [];
  refuseClosed(state);
  if (!state.course.trialRunning)
    throw recorded ? refusal.trialEvaluated(data.result, recorded.result) : refusal.trialNotStarted();
  return [{ type: 'TrialEvaluated', data } as const];
}
