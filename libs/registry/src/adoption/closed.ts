import * as refusal from './decision.refusals.js';
import type { AdoptionState } from './adoption-state.js';
import { adoptionStage } from './stage.js';

/**
 * Refuses what would go on with a closed attempt. What is said of its origin, and disputed, is no going on: it speaks
 * of what was, and a new attempt could not say it.
 */
export function refuseClosed({ course: { closed }, decision }: AdoptionState): void {
  if (closed === null) return;
  const byDecision = closed === 'declined' || closed === 'referred';
  throw refusal.closed(byDecision ? (decision?.decision ?? closed) : closed, closed);
}

/** Refuses what needs a decision to take the program over. */
export function refuseUndecided({ course }: AdoptionState): void {
  if (!course.adopting) throw refusal.notDecided(adoptionStage(course));
}
