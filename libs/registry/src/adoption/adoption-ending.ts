import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf } from './adoption.commands.js';
import * as refusalOfAttempt from './attempt.refusals.js';
import { latest, type AdoptionState } from './adoption-state.js';
import { refuseClosed } from './closed.js';
import * as refusal from './course.refusals.js';
import { adoptionStage, isInPractice } from './stage.js';

export function withdraw({ data }: AdoptionCommandOf<'WithdrawAdoption'>, state: AdoptionState) {
  if (sameFacts(latest(state, 'AdoptionWithdrawn'), data)) return [];
  refuseClosed(state);
  if (isInPractice(state.course)) throw refusal.withdrawnTooLate(adoptionStage(state.course));
  return [{ type: 'AdoptionWithdrawn', data } as const];
}

export function discontinue({ data }: AdoptionCommandOf<'DiscontinueAdoption'>, state: AdoptionState) {
  if (sameFacts(latest(state, 'AdoptionDiscontinued'), data)) return [];
  refuseClosed(state);
  if (!isInPractice(state.course)) throw refusal.discontinuedTooEarly(adoptionStage(state.course));
  return [{ type: 'AdoptionDiscontinued', data } as const];
}

/** By an attempt of the same adopter that goes on, perhaps at the program of another origin. */
export function supersede(
  { data, known }: AdoptionCommandOf<'SupersedeAdoption'>,
  { adopter, adoptionId }: DataOf<'AdoptionIntended'>,
  state: AdoptionState,
) {
  const { supersededBy } = data;
  if (sameFacts(latest(state, 'AdoptionSuperseded'), data)) return [];
  refuseClosed(state);
  if (supersededBy === adoptionId) throw refusalOfAttempt.supersededByItself(supersededBy);
  const other = known.supersededBy;
  if (other === 'unknown' || other === null) throw refusalOfAttempt.successorUnknown(supersededBy);
  if (other.adopter !== adopter) throw refusalOfAttempt.successorOfOthers(supersededBy, adopter);
  if (other.closed) throw refusalOfAttempt.successorClosed(supersededBy);
  return [{ type: 'AdoptionSuperseded', data } as const];
}
