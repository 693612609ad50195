import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import type { PublicPerson } from '../vocabulary/person.js';
import * as refusal from './visit.refusals.js';
import * as planning from './visit-plan.refusals.js';
import { refuseCancelled } from './visit-plan.js';
import type { Plan } from './visit-sides.js';
import type { VisitEvent, VisitState } from './visit-state.js';

const nameOf = (person: PublicPerson) => (person.name ? `${person.name}, ${person.office}` : person.office);

export function substituteHost(
  data: DataOf<'HostSubstituted'>,
  plan: Plan,
  state: VisitState,
): readonly VisitEvent[] {
  if (sameFacts(state.substitution, data)) return [];
  if (state.substitution)
    throw refusal.hostAlreadySubstituted(data.actual, nameOf(state.substitution.actual));
  refuseCancelled(state);
  if (sameFacts(data.expected, data.actual)) throw refusal.hostNotSubstituted(data.actual);
  if (plan.expectedHost && !sameFacts(plan.expectedHost, data.expected))
    throw refusal.expectedHostDiffers(data.expected, nameOf(plan.expectedHost));
  return [{ type: 'HostSubstituted', data }];
}

/** A delegation has many members: each is substituted by one other. */
export function substituteGuest(
  data: DataOf<'GuestSubstituted'>,
  { delegation }: Plan,
  state: VisitState,
): readonly VisitEvent[] {
  const recorded = state.guestSubstitutions.find(({ expected }) => sameFacts(expected, data.expected));
  if (sameFacts(recorded, data)) return [];
  if (recorded) throw planning.guestAlreadySubstituted(data.actual, nameOf(recorded.actual));
  refuseCancelled(state);
  if (sameFacts(data.expected, data.actual)) throw planning.guestNotSubstituted(data.actual);
  if (delegation.length > 0 && !delegation.some((person) => sameFacts(person, data.expected)))
    throw planning.guestNotExpected(data.expected, delegation.map(nameOf));
  return [{ type: 'GuestSubstituted', data }];
}
